package io.smartconvo.conversation;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/** JSON for what visitors say: a recycled buffer would keep it in memory long after they have left. */
final class ForgetfulJson {

    private ForgetfulJson() {}

    static JsonMapper.Builder builder() {
        return JsonMapper.builder(JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build());
    }
}
