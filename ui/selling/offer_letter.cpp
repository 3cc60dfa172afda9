// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_letter.h"

#include "core/customers/paper_language.h"
#include "core/record/address.h"
#include "core/selling/offers.h"
#include "ui/selling/offer_text.h"
#include "ui/text/format.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <map>

namespace caravan::ui {

namespace {

constexpr std::size_t kOfferLetterLinesMax = 5000;

QString escaped(const std::string& text)
{
    return toQString(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='color:#5A6778; padding-right:10px'>%1</td>"
                          "<td>%2</td></tr>")
        .arg(name, value);
}

} // namespace

namespace {

/// What is beyond the author's limit and nobody has approved must not look like an offer.
bool needsApproval(Replica& replica, const Record& offer)
{
    const std::string& status = offer.text("status");
    const bool isOpen = status == "draft" || status == "asked" || status == "approved";
    return offer.entity->name == "quote" && isOpen && !offerStateOf(replica, offer).isCovered;
}

} // namespace

OfferLetter::OfferLetter(Replica& replica, const Record& offer)
    : m_replica(replica), m_offer(offer), m_isQuote(offer.entity->name == "quote"),
      m_isApproved(!needsApproval(replica, offer))
{
    if (m_isQuote) {
        m_language = toQString(offer.text("language"));
    } else if (const auto quote = replica.find("quote", offer.reference("quote"))) {
        m_language = toQString(quote->record.text("language"));
    }
    if (m_language.isEmpty()) { // nobody has chosen one
        m_language = toQString(paperLanguage(replica, offer.reference("contact"),
                                             offer.reference("account"), interfaceLanguage()));
    }
    if (!m_translator.load(QStringLiteral(":/i18n/caravan_%1.qm").arg(m_language))) {
        m_language = QStringLiteral("en");
    }
    const LineKind& kind = *lineKindOfParent(offer.entity->name);
    for (const Row& line :
         replica.related(kind.line, kind.parent, offer.id, kOfferLetterLinesMax)) {
        m_lines.push_back(line.record);
    }
    std::sort(m_lines.begin(), m_lines.end(), [](const Record& a, const Record& b) {
        return a.value("position") != b.value("position")
                   ? a.value("position") < b.value("position")
                   : a.id < b.id;
    });
}

QString OfferLetter::text(const char* source) const
{
    const QString found = m_translator.translate("OfferLetter", source);
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

QString OfferLetter::label(const Field& field) const
{
    return toQString(caravan::label(field.labels, toStd(m_language)));
}

QString OfferLetter::money(const std::optional<Money>& money) const
{
    return money ? moneyText(*money).toHtmlEscaped() : QString();
}

bool OfferLetter::has(const char* field) const
{
    const Field* known = m_offer.entity->field(field);
    return known != nullptr && !isEmpty(m_offer.values[known->index]);
}

QString OfferLetter::title() const
{
    const QString kind = m_isQuote ? text(QT_TRANSLATE_NOOP("OfferLetter", "Quotation"))
                                   : text(QT_TRANSLATE_NOOP("OfferLetter", "Order confirmation"));
    QString number = toQString(m_offer.text("number"));
    if (number.isEmpty()) {
        number = text(QT_TRANSLATE_NOOP("OfferLetter", "(draft without a number)"));
    }
    return kind + QLatin1Char(' ') + number;
}

QString OfferLetter::mark() const
{
    return m_isApproved ? QString()
                        : text(QT_TRANSLATE_NOOP("OfferLetter", "DRAFT – not approved"));
}

QString OfferLetter::pageText(int page, int pages) const
{
    return text(QT_TRANSLATE_NOOP("OfferLetter", "Page %1 of %2")).arg(page).arg(pages);
}

QString OfferLetter::addressHtml() const
{
    const auto account = m_replica.find("account", m_offer.reference("account"));
    QStringList lines;
    if (account) {
        const Record& who = account->record;
        lines.append(QStringLiteral("<b>%1</b>").arg(escaped(who.text("name"))));
        if (const std::string& person = m_replica.title("contact", m_offer.reference("contact"));
            !person.empty()) {
            lines.append(escaped(person));
        }
        for (const std::string& line : postalLines(addressOf(who))) {
            lines.append(escaped(line));
        }
    }
    return lines.join(QStringLiteral("<br>"));
}

QString OfferLetter::factsHtml() const
{
    QString rows;
    const auto date = [&](const char* field) {
        if (has(field)) {
            rows += row(label(*m_offer.entity->field(field)), escaped(m_offer.text(field)));
        }
    };
    for (const char* field : {"quote_date", "valid_until", "order_date", "delivery_date"}) {
        date(field);
    }
    if (has("customer_reference")) {
        rows += row(label(*m_offer.entity->field("customer_reference")),
                    escaped(m_offer.text("customer_reference")));
    }
    const Field* field = m_offer.entity->field("version");
    const auto* version =
        field != nullptr ? std::get_if<std::int64_t>(&m_offer.values[field->index]) : nullptr;
    if (version != nullptr && *version > 1) {
        rows += row(label(*field), QString::number(*version));
    }
    const auto person = m_replica.find("user", m_offer.reference("owner"));
    if (person) {
        rows += row(text(QT_TRANSLATE_NOOP("OfferLetter", "Your contact")),
                    escaped(person->record.title()) + QStringLiteral("<br>") +
                        escaped(person->record.text("mail")));
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='1'>%1</table>").arg(rows);
}

QString OfferLetter::linesHtml() const
{
    const bool hasDiscounts = std::any_of(m_lines.begin(), m_lines.end(), [](const Record& line) {
        return offerLine(line).discount.units() != 0;
    });
    const auto cell = [](const QString& content, const char* align, const char* tag = "td") {
        return QStringLiteral("<%1 align='%2' style='border-bottom:1px solid #C9D1DB'>%3</%1>")
            .arg(QLatin1String(tag), QLatin1String(align), content);
    };
    const auto head = [&](const char* source, const char* align) {
        return cell(text(source), align, "th");
    };
    QString html =
        QStringLiteral("<table width='100%' cellspacing='0' cellpadding='5'><thead><tr>");
    html += head(QT_TRANSLATE_NOOP("OfferLetter", "No."), "left");
    html += head(QT_TRANSLATE_NOOP("OfferLetter", "Item"), "left");
    html += head(QT_TRANSLATE_NOOP("OfferLetter", "Quantity"), "right");
    html += head(QT_TRANSLATE_NOOP("OfferLetter", "Unit price"), "right");
    if (hasDiscounts) {
        html += head(QT_TRANSLATE_NOOP("OfferLetter", "Discount"), "right");
    }
    html += head(QT_TRANSLATE_NOOP("OfferLetter", "Total"), "right");
    html += QStringLiteral("</tr></thead>");
    int number = 0;
    for (const Record& record : m_lines) {
        const OfferLine line = offerLine(record);
        const auto product = m_replica.find("product", line.product);
        QString item = escaped(record.text("description"));
        QString quantity = decimalText(line.quantity);
        if (product) {
            if (item.isEmpty()) {
                item = escaped(product->record.title());
            }
            if (const std::string& code = product->record.text("code"); !code.empty()) {
                item +=
                    QStringLiteral("<br><span style='color:#5A6778'>%1</span>").arg(escaped(code));
            }
            quantity = quantityText(line.quantity, product->record);
        }
        html += QStringLiteral("<tr>") + cell(QString::number(++number), "left") +
                cell(item, "left") + cell(quantity.toHtmlEscaped(), "right") +
                cell(money(line.price), "right");
        if (hasDiscounts) {
            html +=
                cell(line.discount.units() != 0 ? percentText(line.discount) : QString(), "right");
        }
        html += cell(money(lineTotal(line)), "right") + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

/// "2 pieces", "1 piece", "2 台/件": where a language has two forms they are words of the letter.
QString OfferLetter::quantityText(Decimal quantity, const Record& product) const
{
    const Field& field = *product.entity->field("unit");
    const Choice* choice = field.choice(product.text("unit"));
    if (choice == nullptr) {
        return decimalText(quantity);
    }
    static const std::map<std::string_view, std::pair<const char*, const char*>> kEnglish{
        {"piece", {"piece", "pieces"}}, {"set", {"set", "sets"}},       {"hour", {"hour", "hours"}},
        {"year", {"year", "years"}},    {"metre", {"metre", "metres"}},
    };
    const auto known = kEnglish.find(choice->value);
    const bool isOne = quantity == Decimal::fromInteger(1);
    const QString unit =
        m_language == QLatin1String("en") && known != kEnglish.end()
            ? QString::fromLatin1(isOne ? known->second.first : known->second.second)
            : toQString(caravan::label(choice->labels, toStd(m_language)));
    return decimalText(quantity) + QLatin1Char(' ') + unit;
}

/// Where the customer says yes: place, date and hand.
QString OfferLetter::signatureHtml() const
{
    if (!m_isQuote) {
        return {};
    }
    const auto line = [](const QString& below) {
        return QStringLiteral("<td width='46%' style='border-top:1px solid #5A6778'>"
                              "<span style='font-size:8px; color:#5A6778'>%1</span></td>")
            .arg(below.toHtmlEscaped());
    };
    return QStringLiteral(
               "<br><p><a name='%4'>%1</a></p><br><br><table width='100%' cellspacing='0' "
               "cellpadding='2'><tr>%2<td width='8%'></td>%3</tr></table>")
        .arg(text(QT_TRANSLATE_NOOP("OfferLetter", "We accept this quotation:")).toHtmlEscaped(),
             line(text(QT_TRANSLATE_NOOP("OfferLetter", "Place, date"))),
             line(text(QT_TRANSLATE_NOOP("OfferLetter", "Name, signature, company stamp"))),
             kOfferSignature);
}

QString OfferLetter::sumsHtml() const
{
    std::vector<OfferLine> lines;
    std::transform(m_lines.begin(), m_lines.end(), std::back_inserter(lines), offerLine);
    const auto net = totalOf(lines);
    if (!net) {
        return {};
    }
    const auto sum = [](const QString& name, const QString& amount, bool isStrong) {
        const QString weight = isStrong ? QStringLiteral("font-weight:600") : QString();
        return QStringLiteral("<tr><td align='right' style='padding-right:24px;%1'>%2</td>"
                              "<td align='right' style='%1'>%3</td></tr>")
            .arg(weight, name, amount);
    };
    QString rows = sum(text(QT_TRANSLATE_NOOP("OfferLetter", "Net total")), money(net), false);
    const auto* tax = std::get_if<Decimal>(&m_offer.value("tax_percent"));
    Money gross = *net;
    if (tax != nullptr && tax->units() != 0) {
        const Money more = shareOf(*net, *tax);
        gross.amount = gross.amount + more.amount;
        rows += sum(text(QT_TRANSLATE_NOOP("OfferLetter", "Tax %1")).arg(percentText(*tax)),
                    money(more), false);
    }
    rows += sum(text(QT_TRANSLATE_NOOP("OfferLetter", "Total")), money(gross), true);
    return QStringLiteral("<table align='right' cellspacing='0' cellpadding='3'>%1</table>")
        .arg(rows);
}

QString OfferLetter::termsHtml() const
{
    QString rows;
    for (const char* field : {"payment_terms", "delivery_terms"}) {
        if (has(field)) {
            rows += row(label(*m_offer.entity->field(field)), escaped(m_offer.text(field)));
        }
    }
    return rows.isEmpty()
               ? QString()
               : QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table><br>").arg(rows);
}

QString OfferLetter::noteHtml(const char* field) const
{
    return has(field) ? QStringLiteral("<p>%1</p>").arg(escaped(m_offer.text(field))) : QString();
}

QString OfferLetter::html() const
{
    const QString subject = escaped(m_offer.text("name"));
    return QStringLiteral(
               "<table width='100%' cellspacing='0' cellpadding='0'><tr>"
               "<td width='54%'>%1</td><td width='46%'>%2</td></tr></table>"
               "<p style='font-size:17px; font-weight:600; margin-top:26px; "
               "margin-bottom:2px'>%3</p><p style='margin-top:0px; margin-bottom:14px'>%4</p>")
               .arg(addressHtml(), factsHtml(), title().toHtmlEscaped(), subject) +
           noteHtml("introduction") + linesHtml() + QStringLiteral("<br>") + sumsHtml() +
           QStringLiteral("<br clear='all'><br>") + termsHtml() + noteHtml("closing") +
           signatureHtml();
}

} // namespace caravan::ui
