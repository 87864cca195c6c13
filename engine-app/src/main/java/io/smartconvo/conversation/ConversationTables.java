package io.smartconvo.conversation;

import io.smartconvo.platform.DayPartitionedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationTables {

    @Bean
    DayPartitionedTable conversationEvents() {
        return new DayPartitionedTable("conversation_event");
    }

    @Bean
    DayPartitionedTable inbox() {
        return new DayPartitionedTable("inbox");
    }
}
