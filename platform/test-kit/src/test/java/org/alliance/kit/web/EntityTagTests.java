package org.alliance.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTests {
  @Test
  void isStrongAndQuoted() {
    assertThat(EntityTag.of(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | \"7\"        | '' | false",
        "7 | \"6\", \"7\" | '' | false",
        "7 | *            | '' | false",
        "7 | ''           | '' | true",
        "0 | ''           | '' | false",
        "0 | ''           | *  | false"
      })
  void letsAChangeGoOn(long version, String ifMatch, String ifNoneMatch, boolean same) {
    assertThatCode(() -> new EntityTag(version).require(ifMatch, ifNoneMatch, same))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | \"6\"   | ''    | 412",
        "7 | W/\"7\" | ''    | 412",
        "0 | \"7\"   | ''    | 412",
        "0 | *       | ''    | 412",
        "7 | ''      | *     | 412",
        "7 | ''      | ''    | 428",
        "7 | 7       | ''    | 400",
        "7 | ''      | \"7\" | 400"
      })
  void refusesAChange(long version, String ifMatch, String ifNoneMatch, int status) {
    assertThatThrownBy(() -> new EntityTag(version).require(ifMatch, ifNoneMatch, false))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }
}
