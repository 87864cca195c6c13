package io.smartconvo.privacy.mask;

import java.util.regex.Pattern;

/** Digits right after a word such as "order" are more likely that order's number than a person's. */
final class NumberedThing {

    private static final int FAR = 40;
    private static final Pattern WORD = Pattern.compile(
            "(?:order|bestell\\p{L}*|auftrag\\p{L}*|invoice|rechnung\\p{L}*|ticket|kunden\\p{L}*|customer|article|artikel\\p{L}*"
                    + "|sku|isbn|ean|tracking|sendung\\p{L}*|paket\\p{L}*|parcel|shipment|booking|buchung\\p{L}*|reservation"
                    + "|reference|referenz\\p{L}*|commande|facture|colis|suivi|réservation|pedido|factura|env[ií]o|encomenda|reserva"
                    + "|ordine|ordre|beställning\\p{L}*|bestilling\\p{L}*|tilaus\\p{L}*|fattura|spedizione|prenotazione|bestelling\\p{L}*|factuur|zending|boeking|zam[oó]wieni\\p{L}*"
                    + "|faktur\\p{L}*|przesyłk\\p{L}*|sipari[sş]\\p{L}*|fatura|kargo|serial|serien\\p{L}*|version|build|seri\\p{L}*"
                    + "|طلب|الطلب|فاتورة|الفاتورة|شحنة|الشحنة|#)"
                    + "[ \\p{L}.:#°-]{0,16}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NumberedThing() {}

    static boolean endsBefore(String text, int start) {
        return WORD.matcher(text).region(Math.max(0, start - FAR), start).find();
    }
}
