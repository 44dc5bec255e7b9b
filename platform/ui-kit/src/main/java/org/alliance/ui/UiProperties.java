package org.alliance.ui;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What all pages of one installation have in common.
///
/// @param zone of readers whose token has no `zoneinfo` claim
/// @param hotline a telephone number as people dial it, such as `+1 555 0100`; without it pages
///   name none
/// @param exitTo where "Leave this page" leads: a page that tells nothing about the reader
@ConfigurationProperties("alliance.ui")
public record UiProperties(
    @DefaultValue("UTC") ZoneId zone,
    @Nullable String hotline,
    @DefaultValue("https://www.weather.gov/") String exitTo) {}
