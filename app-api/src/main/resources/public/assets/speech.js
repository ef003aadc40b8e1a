/* Asking aloud. The phone's browser writes down what it hears; nothing but its words comes here. */
import { $, show } from "./dom.js";
import { lang, t } from "./words.js";

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

/** Why nothing was heard, in words that say what to do. */
const troubles = { "not-allowed": "speechBlocked", "service-not-allowed": "speechBlocked", "audio-capture": "speechBlocked", network: "speechOffline", "language-not-supported": "speechOffline", aborted: null };

/** A button that listens once and gives the words; it stays hidden where the browser cannot write down what it hears. */
export function speechButton(button, said) {
  button.hidden = !Recognition;
  let ear = null;
  const label = (listening) => {
    button.textContent = t(listening ? "listening" : "speak");
    button.setAttribute("aria-pressed", String(listening));
  };
  const told = (word) => show($("spoken"), word ? t(word) : null);
  const stop = () => { ear = null; label(false); };
  button.addEventListener("click", () => {
    if (ear) return ear.stop();
    const mine = new Recognition();
    ear = mine;
    mine.lang = lang() === "en" ? "en-GB" : "zh-CN";
    mine.interimResults = false;
    let words = "";
    let trouble = "speechUnheard";
    mine.onresult = (event) => { words = event.results[0][0].transcript.trim(); };
    mine.onerror = (event) => { trouble = event.error in troubles ? troubles[event.error] : "speechUnheard"; };
    mine.onend = () => {
      if (ear === mine) stop();
      told(words ? null : trouble);
      if (words) said(words);
    };
    label(true);
    told("speechHow");
    try { mine.start(); } catch { stop(); told("speechUnheard"); }
  });
  label(false);
}
