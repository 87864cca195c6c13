package io.smartconvo.openai;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the demo shop can talk about. The first topic whose words occur wins, so the special ones come first. */
enum DemoTopic {
    SELF(
            "",
            "real (person|human|ai|model)|are you (a |an )?(bot|robot|human|ai|real)|who are you|what are you"
                    + "|chatgpt|openai|bist du|wer bist|was bist|ki oder",
            "I am SmartConvo's **demo model**: a few rules in this server, not an AI. Set an API key and a real model"
                    + " answers here.",
            "Ich bin das **Demo-Modell** von SmartConvo: ein paar Regeln in diesem Server, keine KI. Mit einem"
                    + " API-Schlüssel antwortet hier ein echtes Modell."),
    RETURNS(
            "return|refund|rückgabe|zurückge",
            "return|refund|exchange|send (it |them )?back|money back|rückgabe|zurückgeben|zurückschicken|umtausch"
                    + "|retoure|erstatt|rücksend",
            "You can return anything unworn within **30 days**. Print the label from the parcel, drop it at any pick-up"
                    + " point, and the refund arrives within five working days.",
            "Ungetragene Ware nehmen wir **30 Tage** lang zurück. Legen Sie das Etikett aus dem Paket bei, geben Sie es"
                    + " an einer Annahmestelle ab, und das Geld ist nach fünf Werktagen zurück."),
    ORDER(
            "",
            "order status|track|where.{0,15}(order|parcel|package)|my (order|parcel|package)|bestellstatus|sendung"
                    + "|wo.{0,15}(bestellung|paket)|(meine|meiner) bestellung",
            "Every parcel has a tracking link in its shipping mail. I cannot look up orders myself, but a colleague can"
                    + " with your order number.",
            "Jedes Paket hat einen Link zur Verfolgung in der Versandmail. Selbst nachsehen kann ich nicht, eine Kollegin"
                    + " kann es mit Ihrer Bestellnummer."),
    DELIVERY(
            "deliver|shipping|liefer|versand",
            "deliver|shipping|ship |ships|how long.{0,20}(take|arrive)|arrive|liefer|versand|wie lange",
            "Standard delivery takes **2 to 4 working days** and is free from 50 €. Express arrives the next working day"
                    + " if you order before 2 pm.",
            "Der Standardversand dauert **2 bis 4 Werktage** und ist ab 50 € kostenlos. Express kommt am nächsten"
                    + " Werktag, wenn Sie vor 14 Uhr bestellen."),
    HOURS(
            "\\bopen\\b|hours|geöffnet|öffnungszeit",
            "opening|open (on|at|today|tomorrow|until)|hours|when.{0,15}open|close (at|today)|öffnungszeit|geöffnet"
                    + "|wann.{0,15}(offen|auf)|öffnen",
            "Our shop is open **Monday to Friday 9 to 18** and **Saturday 10 to 16**. This chat is open all the time.",
            "Unser Laden ist **Montag bis Freitag von 9 bis 18 Uhr** und **Samstag von 10 bis 16 Uhr** offen. Dieser Chat"
                    + " immer."),
    SIZES(
            "\\bsizes?\\b|\\bfits?\\b|boots|shoes|größe|schuhe",
            "size|sizing|too (small|big|large|tight)|\\bfit\\b|fits|größe|zu (klein|groß|eng)|passt|passform",
            "Our shoes run true to size. Between two sizes, take the larger one; exchanging it is free.",
            "Unsere Schuhe fallen normal aus. Zwischen zwei Größen nehmen Sie die größere; der Umtausch ist kostenlos."),
    PAYMENT(
            "\\bpay|invoice|zahl|rechnung",
            "\\bpay|payment|credit card|invoice|paypal|bezahl|zahlung|zahlen|rechnung|kreditkarte",
            "You can pay by card, PayPal or on invoice within 14 days.",
            "Sie können mit Karte, PayPal oder innerhalb von 14 Tagen auf Rechnung zahlen."),
    THANKS(
            "",
            "\\bthanks?\\b|thank you|danke|\\bbye\\b|tschüss",
            "You are welcome. Is there anything else?",
            "Gern geschehen. Gibt es noch etwas?"),
    GREETING(
            "",
            "^\\W*(hi|hello|hey|good (morning|afternoon|evening)|hallo|guten (tag|morgen|abend)|moin|servus)\\b",
            "Hello! Ask me about delivery, returns, opening hours, sizes or payment.",
            "Hallo! Fragen Sie mich nach Lieferung, Rückgabe, Öffnungszeiten, Größen oder Zahlung.");

    private final String facts;
    private final Pattern words;
    private final String english;
    private final String german;

    /**
     * @param facts how a fact about the topic is recognised, empty if a shop's facts have no bearing on it
     * @param words how a question about the topic is recognised
     */
    DemoTopic(String facts, String words, String english, String german) {
        this.facts = facts;
        this.words = Pattern.compile(words);
        this.english = english;
        this.german = german;
    }

    static Optional<DemoTopic> of(String question) {
        var text = question.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(topic -> topic.words.matcher(text).find())
                .findFirst();
    }

    /** Whether the answer is the same in every shop. */
    boolean isSmallTalk() {
        return this == SELF || this == THANKS || this == GREETING;
    }

    boolean isAbout(String fact) {
        return !facts.isEmpty()
                && Pattern.compile(facts).matcher(fact.toLowerCase(Locale.ROOT)).find();
    }

    String text(Locale language) {
        return language.equals(Locale.GERMAN) ? german : english;
    }
}
