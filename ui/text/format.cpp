// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/format.h"

#include "core/base/currency.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cstdlib>
#include <utility>

namespace caravan::ui {

namespace {

class FormatText {
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    static QString now() { return tr("just now"); }
    static QString minutes(int count) { return tr("%Ln minute(s) ago", nullptr, count); }
    static QString billion() { return tr("%1 bn", "amount in billions, short"); }
    static QString million() { return tr("%1 M", "amount in millions, short"); }
    static QString thousand() { return tr("%1 k", "amount in thousands, short"); }
    static QString hundredMillion() { return tr("%1 × 100 M", "amount in hundred millions"); }
    static QString tenThousand() { return tr("%1 × 10 k", "amount in ten thousands"); }
    static QString hours(int count) { return tr("%Ln hour(s) ago", nullptr, count); }
};

QString grouped(const QString& plain)
{
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    QString whole = point < 0 ? plain : plain.left(point);
    const QString places = point < 0 ? QString() : plain.mid(point + 1);
    const bool negative = whole.startsWith(QLatin1Char('-'));
    if (negative) {
        whole.remove(0, 1);
    }
    const QLocale locale;
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3) {
        whole.insert(at, locale.groupSeparator());
    }
    if (!places.isEmpty()) {
        whole += locale.decimalPoint() + places;
    }
    return negative ? QStringLiteral("−") + whole : whole;
}

int placesOf(const std::string& currency)
{
    constexpr int kUsual = 2;
    return isKnownCurrency(currency) ? currencyDigits(currency) : kUsual;
}

} // namespace

std::string interfaceLanguage()
{
    const QString name = QLocale().name();
    if (name == QLatin1String("zh_TW") || name == QLatin1String("zh_HK")) {
        return "zh_TW";
    }
    return name.startsWith(QLatin1String("zh")) ? "zh_CN" : "en";
}

void setInterfaceLanguage(const QString& language)
{
    QLocale::setDefault(
        QLocale(language == QLatin1String("en") ? QStringLiteral("en_US") : language));
}

QString toQString(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string toStd(const QString& text)
{
    return text.toStdString();
}

QString labelText(const Labels& labels)
{
    return toQString(label(labels, interfaceLanguage()));
}

QString labelInSentence(const Labels& labels)
{
    QString text = labelText(labels);
    // "VIP list" keeps its capitals.
    const bool isWord = text.size() > 1 && text.at(1).isLower();
    if (interfaceLanguage() == "en" && isWord) {
        text[0] = text.at(0).toLower();
    }
    return text;
}

QString standingAlone(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

QString dayText(const Date& date)
{
    return toQString(formatDate(date));
}

QDateTime toLocal(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::LocalTime);
}

TimePoint fromLocal(const QDateTime& time)
{
    return TimePoint(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

// Own patterns: the short time of one of our languages comes out broken in Qt 6.4.
QString momentText(TimePoint time)
{
    return toLocal(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString shortMomentText(TimePoint time, TimePoint now)
{
    const QDateTime local = toLocal(time);
    return local.date() == toLocal(now).date() ? local.toString(QStringLiteral("HH:mm"))
                                               : momentText(time);
}

QString agoText(TimePoint time, TimePoint now)
{
    constexpr std::int64_t kMinute = 60'000;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    const std::int64_t ago = (now - time).count();
    if (ago < kMinute) {
        return FormatText::now();
    }
    if (ago < kHour) {
        return FormatText::minutes(static_cast<int>(ago / kMinute));
    }
    if (ago < kDay) {
        return FormatText::hours(static_cast<int>(ago / kHour));
    }
    return momentText(time);
}

QString integerText(std::int64_t number)
{
    return grouped(QString::number(number));
}

QString decimalText(Decimal number, int placesMin)
{
    return grouped(toQString(number.toString(placesMin)));
}

QString currencySign(const std::string& code)
{
    static constexpr std::array<std::pair<const char*, const char*>, 8> kSigns{{
        {"CNY", "¥"},
        {"EUR", "€"},
        {"GBP", "£"},
        {"USD", "$"},
        {"TWD", "NT$"},
        {"HKD", "HK$"},
        {"KRW", "₩"},
        {"INR", "₹"},
    }};
    for (const auto& [currency, sign] : kSigns) {
        if (code == currency) {
            return QString::fromUtf8(sign);
        }
    }
    return toQString(code);
}

QString moneyText(const Money& money, std::optional<int> places)
{
    const QString sign = currencySign(money.currency);
    const QString number = decimalText(money.amount, places.value_or(placesOf(money.currency)));
    const bool isCode = sign == toQString(money.currency);
    return isCode ? sign + QChar(QChar::Nbsp) + number : sign + number;
}

QString briefMoneyText(const Money& money)
{
    const bool isWhole = money.amount.units() % Decimal::kUnit == 0;
    return isWhole ? moneyText(money, 0) : moneyText(money);
}

QString compactMoneyText(const Money& money)
{
    struct Step {
        std::int64_t from;
        QString word;
    };
    const QList<Step> steps = interfaceLanguage() == "en"
                                  ? QList<Step>{{1'000'000'000, FormatText::billion()},
                                                {1'000'000, FormatText::million()},
                                                {1'000, FormatText::thousand()}}
                                  : QList<Step>{{100'000'000, FormatText::hundredMillion()},
                                                {10'000, FormatText::tenThousand()}};
    const std::int64_t size = std::abs(money.amount.units()) / Decimal::kUnit;
    for (const Step& step : steps) {
        if (size >= step.from) {
            const std::int64_t tenth = step.from * Decimal::kUnit / 10;
            const std::int64_t units = money.amount.units();
            const std::int64_t tenths = (units + (units < 0 ? -tenth / 2 : tenth / 2)) / tenth;
            return step.word.arg(
                moneyText({Decimal::fromUnits(tenths * (Decimal::kUnit / 10)), money.currency}, 1));
        }
    }
    return moneyText({wholeOf(money.amount), money.currency}, 0);
}

Decimal wholeOf(Decimal amount)
{
    const std::int64_t half = amount.units() < 0 ? -Decimal::kUnit / 2 : Decimal::kUnit / 2;
    return Decimal::fromInteger((amount.units() + half) / Decimal::kUnit);
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace caravan::ui
