package io.smartconvo.sdk;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON for what people and services say. Recycled buffers, and the table of property names that were met before, would
 * keep it in memory long after they have left.
 */
public final class ForgetfulJson {

    private ForgetfulJson() {}

    /** For a reader with limits of its own. */
    public static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES);
    }

    /** For one without. */
    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder(factory().build());
    }
}
