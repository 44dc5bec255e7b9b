package org.alliance.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a writer is warned of, in the scripts that people write in.
class PersonalSignTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Reach her at kim.seo@example.org; EMAIL",
        "郵件 lin＠example．org; EMAIL",
        "Call (415) 555-0134 after six; PHONE",
        "+84 90 123 4567; PHONE",
        "ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨; PHONE",
        "फ़ोन ९८७६५ ४३२१०; PHONE",
        "Police report 20261187; LONG_NUMBER",
        "SSN 123-45-6789; LONG_NUMBER",
        "Lives at 123 East Main Street; ADDRESS",
        "Apt. 4B is not it but apt 12 is; ADDRESS",
        "住在中山路 12 號; ADDRESS",
        "강남대로 123번길; ADDRESS",
        "ฝากไว้ที่ ถนนสุขุมวิท 71; ADDRESS",
        "Spoke with Mrs. Nguyen; NAME",
        "Her name is Mei; NAME",
        "김서연 씨가 전화함; NAME",
        "林小姐來電; NAME",
        "田中さんに電話; NAME",
        "Gặp Bà Lan; NAME",
        "คุณสมชาย โทรมา; NAME",
        "លោកស្រី សុខា; NAME",
        "श्रीमती शर्मा ने फ़ोन किया; NAME",
        "জনাব রহমান; NAME",
        "جناب احمد; NAME"
      })
  void warnsOfWhatTellsWhoOrWhereSomebodyIs(String text, PersonalSign sign) {
    assertThat(PersonalSign.in(text)).contains(sign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The firm wants an interpreter for the hearing on 2026-03-10 at 14:30.",
        "Case AA-7K3Q-92MD-5 waits for consent since 3/12/2026.",
        "Two firms declined. Next: ask firm-012 in New York, area 941.",
        "客戶希望週二再談。",
        "고객은 다음 주에 결정한다.",
        ""
      })
  void saysNothingOfHarmlessWords(String text) {
    assertThat(PersonalSign.in(text)).isEmpty();
  }
}
