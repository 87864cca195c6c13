package io.smartconvo;

import io.smartconvo.audit.VerifyAudit;
import io.smartconvo.consent.VerifyReceipt;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product: one jar, one process, identical on every node. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SmartConvo {

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (!words.isEmpty() && words.get(0).equals(VerifyReceipt.COMMAND)) {
            System.exit(VerifyReceipt.run(words.subList(1, words.size()), System.out));
        }
        if (!words.isEmpty() && words.get(0).equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(words.subList(1, words.size()), System.out));
        }
        SpringApplication.run(SmartConvo.class, args);
    }
}
