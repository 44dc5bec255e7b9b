package org.alliance.notification.application.address;

import java.time.ZoneId;
import java.util.Optional;

/// Where and how a firm wants to be told.
///
/// @param email ready to be mailed: ASCII, an internationalised domain in its ASCII form
/// @param zone the zone that times in its mails are in; empty if the firm has not said
public record Contact(String email, Optional<ZoneId> zone) {}
