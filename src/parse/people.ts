import type { Document } from "../model/document.js";
import type { PersonMention } from "../model/mentions.js";
import { squash } from "../thai/loose.js";
import { findPeople } from "../thai/people.js";
import { readValue } from "./read.js";
import { isSetAside } from "./result-years.js";

const LONGEST_POSITION = 60;
const SIGNED = /^\(?(ลงชื่อ)?[\s.()…]*/;

/** Every person that the document names with a title; `signatory` where the name stands alone in brackets or behind (ลงชื่อ). */
export function peopleMentions(document: Document): PersonMention[] {
  const mentions: PersonMention[] = [];
  const blocks = document.blocks.filter((block) => !isSetAside(block) && block.text !== "");
  blocks.forEach((block, index) => {
    for (const person of findPeople(block.text)) {
      const alone = squash(block.text).length - squash(block.text.slice(...person.span)).length <= 12;
      const signed = alone && (block.text.includes("(") || SIGNED.test(block.text));
      const next = blocks[index + 1];
      const position =
        signed &&
        next &&
        next.place === null &&
        !/^\s*\(/.test(next.text) &&
        squash(next.text).length <= LONGEST_POSITION
          ? next.text.trim()
          : null;
      mentions.push({
        ...readValue(
          document,
          block,
          person.span,
          [person.title, person.given, person.family].filter((part) => part).join(" "),
        ),
        role: signed ? "signatory" : "other",
        title: person.title,
        given: person.given,
        family: person.family,
        position: position !== null && findPeople(position).length === 0 ? position : null,
      });
    }
  });
  return mentions;
}
