package org.alliance.identity.people;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Finds people by what they type. From then on a sign-in goes by the subject: a sign-in name may
/// have another owner tomorrow.
public final class SignInNames implements UserDetailsService {
  private final People people;

  public SignInNames(People people) {
    this.people = people;
  }

  @Override
  public UserDetails loadUserByUsername(String typed) {
    var person =
        people
            .withSignIn(typed.strip())
            .orElseThrow(() -> new UsernameNotFoundException("Nobody has this sign-in name"));
    return User.withUsername(person.subject())
        .password(person.passwordHash())
        .authorities("ROLE_USER")
        .build();
  }
}
