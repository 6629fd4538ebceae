import { useEffect, useState } from "react";
import { type ReviewSource, type Trouble, troubleOf } from "./data/base.js";
import { remembering } from "./data/cached.js";
import { EntryStore } from "./data/entry-store.js";
import { findSource } from "./data/load.js";
import { CATALOGUES, type Language, LanguageProvider } from "./messages/index.js";
import { TroubleNote } from "./shared/trouble-note.js";
import { useRemembered } from "./state/preferences.js";
import { Workplace } from "./workplace.js";

interface Ready {
  source: ReviewSource;
  store: EntryStore;
}

/** The review page: finds where its reports are, then shows them. */
export function App() {
  const [remembered, setLanguage] = useRemembered("language", "th");
  const language: Language = remembered === "en" ? "en" : "th";
  const messages = CATALOGUES[language];
  const [ready, setReady] = useState<Ready | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = messages.title;
  }, [language, messages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let current = true;
    setTrouble(null);
    findSource().then(
      (source) => {
        if (!current) return;
        const store = new EntryStore(source.keeper);
        void store.load();
        setReady({ source: remembering(source), store });
      },
      (error: unknown) => {
        if (current) setTrouble(troubleOf(error));
      },
    );
    return () => {
      current = false;
    };
  }, [attempt]);

  return (
    <LanguageProvider value={language}>
      {ready ? (
        <Workplace
          source={ready.source}
          store={ready.store}
          switchLanguage={() => setLanguage(language === "th" ? "en" : "th")}
        />
      ) : (
        <main className="opening">
          <h1>{messages.title}</h1>
          {trouble ? (
            <TroubleNote trouble={trouble} again={() => setAttempt(attempt + 1)} />
          ) : (
            <p role="status">{messages.page.loading}</p>
          )}
        </main>
      )}
    </LanguageProvider>
  );
}
