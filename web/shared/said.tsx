interface Props {
  children: string;
}

/** Words of a report: always text, and its direction never reaches what stands around it. */
export function Said({ children }: Props) {
  return <bdi className="said">{children}</bdi>;
}
