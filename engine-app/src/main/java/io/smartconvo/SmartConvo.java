package io.smartconvo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product: one jar, one process, identical on every node. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SmartConvo {

    public static void main(String[] args) {
        SpringApplication.run(SmartConvo.class, args);
    }
}
