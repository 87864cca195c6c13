package io.smartconvo.ai;

import io.smartconvo.ai.AiProperties.Price;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What models cost, as whoever runs this installation knows it. Worked out of counted tokens whenever somebody asks. */
@Component
public class ModelPrices {

    private static final int MILLION = 6;
    private static final Pattern DATE = Pattern.compile("-\\d{4}-\\d{2}-\\d{2}$");

    private final List<Price> prices;
    private final Currency currency;

    ModelPrices(AiProperties properties) {
        this.prices = properties.prices();
        this.currency = properties.currency();
    }

    /** In which they are said; nothing if none is known. */
    public Optional<Currency> currency() {
        return prices.isEmpty() ? Optional.empty() : Optional.of(currency);
    }

    /**
     * What tokens of a model cost; nothing if its price is not known. A model goes by its name, with or without the date
     * of its release.
     */
    public Optional<BigDecimal> of(String model, long read, long written) {
        return price(model)
                .or(() -> price(DATE.matcher(model).replaceFirst("")))
                .map(price -> price.input()
                        .multiply(BigDecimal.valueOf(read))
                        .add(price.output().multiply(BigDecimal.valueOf(written)))
                        .movePointLeft(MILLION)
                        .stripTrailingZeros());
    }

    private Optional<Price> price(String model) {
        return prices.stream().filter(price -> price.model().equals(model)).findFirst();
    }
}
