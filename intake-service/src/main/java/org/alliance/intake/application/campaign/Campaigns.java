package org.alliance.intake.application.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.OrganisationId;

/// The links of partners to the form. An organisation of the list has one as soon as a coordinator
/// has linked its account: the account's id is the code. Settings may name other codes.
public final class Campaigns {
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

  private final Map<String, Campaign> named;
  private final AccountNames accounts;

  /// @param named codes that settings name, with what each stands for
  public Campaigns(Map<String, Campaign> named, AccountNames accounts) {
    this.named = Map.copyOf(named);
    this.accounts = accounts;
  }

  /// @param organisation its id
  /// @param name as the first page names it
  public record Campaign(String organisation, String name) {}

  /// How is an organisation with an account called?
  @FunctionalInterface
  public interface AccountNames {
    /// Empty if no organisation of the list has the account.
    Optional<String> of(OrganisationId account);
  }

  /// @param code as it stands in a link
  public Optional<Campaign> find(String code) {
    return Optional.ofNullable(named.get(code)).or(() -> ofAccount(code));
  }

  private Optional<Campaign> ofAccount(String code) {
    return Optional.of(code)
        .filter(one -> ACCOUNT.matcher(one).matches())
        .flatMap(one -> accounts.of(new OrganisationId(one)))
        .map(name -> new Campaign(code, name));
  }

  /// The codes of an organisation's links, in the order of the alphabet.
  public List<String> of(OrganisationId organisation) {
    var codes =
        named.entrySet().stream()
            .filter(entry -> entry.getValue().organisation().equals(organisation.value()))
            .map(Map.Entry::getKey);
    return Stream.concat(
            codes, Stream.of(organisation.value()).filter(code -> ofAccount(code).isPresent()))
        .distinct()
        .sorted()
        .toList();
  }
}
