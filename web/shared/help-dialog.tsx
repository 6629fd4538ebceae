import { useMessages } from "../messages/index.js";
import { Modal } from "./modal.js";

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["1", "true"],
  ["2", "falseAlarm"],
  ["3", "misreading"],
  ["0", "takeBack"],
  ["n", "note"],
  ["o", "page"],
  ["/", "search"],
  ["u", "back"],
  ["?", "help"],
] as const;

interface Props {
  close: () => void;
  keysOn: boolean;
  setKeysOn: (on: boolean) => void;
}

/** What the keys do, and the switch that turns them off. */
export function HelpDialog({ close, keysOn, setKeysOn }: Props) {
  const { help } = useMessages();
  return (
    <Modal close={close} heading={help.heading} closeLabel={help.close}>
      <table className="keys">
        <thead>
          <tr>
            <th scope="col">{help.key}</th>
            <th scope="col">{help.does}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([key, name]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{help.keys[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{help.keys.list}</p>
      <label className="check">
        <input type="checkbox" checked={keysOn} onChange={(event) => setKeysOn(event.target.checked)} />
        {help.keyboard}
      </label>
      <p className="muted">{help.keyboardHint}</p>
    </Modal>
  );
}
