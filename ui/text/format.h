// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/schema/catalogue.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string>

namespace caravan::ui {

/// "en", "zh_CN" or "zh_TW", from the default locale, which follows the chosen language.
std::string interfaceLanguage();
void setInterfaceLanguage(const QString& language);

QString toQString(const std::string& text);
std::string toStd(const QString& text);
/// The label in the interface language.
QString labelText(const Labels& labels);

/// The label as it stands inside a sentence: "service visit" in English, unchanged elsewhere.
QString labelInSentence(const Labels& labels);
/// A part of a sentence as it stands alone: "The last 30 days".
QString standingAlone(QString text);

/// Days and times are written the ISO way in every language, so that columns line up and nobody
/// mistakes the month for the day: "2026-11-22", "2026-11-22 09:12" in local time.
QString dayText(const Date& date);
QString momentText(TimePoint time);
/// "09:12" when it was today, else the whole moment.
QString shortMomentText(TimePoint time, TimePoint now);
/// "just now", "3 minutes ago", then a day.
QString agoText(TimePoint time, TimePoint now);

QDateTime toLocal(TimePoint time);
TimePoint fromLocal(const QDateTime& time);

/// Grouped digits: "1,250,000".
QString integerText(std::int64_t number);
/// Exact, grouped, at least `placesMin` places.
QString decimalText(Decimal number, int placesMin = 0);
/// "¥486,000.00" with the sign where it is clear, else the code: "NT$1,200", "SEK 300.00".
/// Places follow the currency unless they are given.
QString moneyText(const Money& money, std::optional<int> places = {});
/// The same without the places of a whole amount: "¥486,000", "¥486,000.50".
QString briefMoneyText(const Money& money);
/// In few characters, where the whole amount has no room: "NT$2.1 bn", "NT$ 21.0亿".
QString compactMoneyText(const Money& money);
/// To whole units, halves away from zero.
Decimal wholeOf(Decimal amount);
/// Sign or code of a currency.
QString currencySign(const std::string& code);
/// "1.2 MB".
QString sizeText(std::int64_t bytes);

} // namespace caravan::ui
