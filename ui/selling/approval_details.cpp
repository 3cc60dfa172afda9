// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/approval_details.h"

#include "ui/selling/offer_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::size_t kApprovalLinesMax = 10;
constexpr std::size_t kApprovalDealsMax = 4;
constexpr std::size_t kApprovalHistoryMax = 5;

QString moneyOr(const std::optional<Money>& money, const QString& without)
{
    return money ? moneyText(*money) : without;
}

Decimal percentOf(const Record& approval)
{
    const auto* percent = std::get_if<Decimal>(&approval.value("discount"));
    return percent != nullptr ? *percent : Decimal{};
}

PlainLabel* wrapped(const QString& text, TextRole role = TextRole::body, Ink ink = Ink::text2)
{
    auto* label = new PlainLabel(text, role, ink);
    label->setWordWrap(true);
    return label;
}

void addCell(QGridLayout& grid, int row, int column, const QString& text, Ink ink = Ink::text)
{
    auto* label = new PlainLabel(text, TextRole::body, ink);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(label, row, column);
}

} // namespace

QString decisionText(Desk& desk, const Record& approval)
{
    if (approval.text("state") == "open") {
        return {};
    }
    const Field& state = *approval.entity->field("state");
    const QString word = displayText(desk.replica(), state, approval.value("state"));
    const QString who = toQString(desk.replica().title("user", approval.reference("decided_by")));
    const auto when = parseDateTime(approval.text("decided_at"));
    QString text = who.isEmpty() ? word
                   : when        ? ApprovalDetails::tr("%1 by %2, %3", "state, person, when")
                                .arg(word, who, agoText(*when, desk.now()))
                          : ApprovalDetails::tr("%1 by %2", "state, person").arg(word, who);
    if (const std::string& said = approval.text("answer"); !said.empty()) {
        text = ApprovalDetails::tr("%1: “%2”", "decision, comment").arg(text, toQString(said));
    }
    return text;
}

ApprovalDetails::ApprovalDetails(Desk& desk, const Record& approval, const Record& quote,
                                 QWidget* parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(6);
    const Entity& lines = desk.catalogue().at("quote_line");
    if (desk.rights().mayRead(lines, *lines.field("price"))) {
        addLines(quote);
    }
    addHistory(approval);
    addDeals(quote);
}

void ApprovalDetails::addLines(const Record& quote)
{
    const Entity& product = m_desk.catalogue().at("product");
    const bool readsCost = m_desk.rights().mayRead(product, *product.field("cost"));
    ApprovalView view = approvalView(m_desk.replica(), quote, readsCost);
    const bool showsMargin = std::any_of(view.lines.begin(), view.lines.end(),
                                         [](const auto& line) { return line.margin.has_value(); });
    const std::size_t all = view.lines.size();
    if (all > kApprovalLinesMax) { // what is to be decided about comes first
        std::stable_sort(view.lines.begin(), view.lines.end(),
                         [](const auto& a, const auto& b) { return a.below > b.below; });
        view.lines.resize(kApprovalLinesMax);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    QStringList heads{tr("Item"),     tr("Quantity"), tr("List price"), tr("Unit price"),
                      tr("Discount"), tr("Total"),    tr("Below list")};
    if (showsMargin) {
        heads.append(tr("Margin"));
    }
    for (int column = 0; column < heads.size(); ++column) {
        auto* head = new PlainLabel(heads[column], TextRole::caption, Ink::text2);
        head->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        grid->addWidget(head, 0, column);
    }
    for (const ApprovalLine& line : view.lines) {
        addLine(line, showsMargin, *grid);
    }
    m_layout->addLayout(grid);
    if (all > kApprovalLinesMax) {
        m_layout->addWidget(new PlainLabel(tr("%Ln more line(s) with smaller discounts", nullptr,
                                              static_cast<int>(all - kApprovalLinesMax)),
                                           TextRole::caption, Ink::text3));
    }
    if (view.margin) {
        m_layout->addWidget(new PlainLabel(
            tr("Margin of the quote: %1").arg(percentText(*view.margin)), TextRole::bodyMedium));
    } else if (showsMargin) {
        m_layout->addWidget(
            wrapped(tr("The margin of the quote is not known: some products have no cost."),
                    TextRole::caption, Ink::text3));
    }
}

void ApprovalDetails::addLine(const ApprovalLine& told, bool showsMargin, QGridLayout& grid)
{
    const int row = grid.rowCount();
    const QString none = QStringLiteral("–");
    auto* item = new PlainLabel(toQString(told.item));
    item->setElided(true);
    grid.addWidget(item, row, 0);
    addCell(grid, row, 1, decimalText(told.line.quantity));
    addCell(grid, row, 2, moneyOr(told.list, none), Ink::text2);
    addCell(grid, row, 3, moneyOr(told.line.price, none));
    const auto percent = [&](Decimal share) {
        return share.units() > 0 ? percentText(share) : none;
    };
    addCell(grid, row, 4, percent(told.line.discount), Ink::text2);
    addCell(grid, row, 5, moneyOr(told.total, none));
    // However it was given: that is what the limit is about.
    addCell(grid, row, 6, percent(told.below), told.below.units() > 0 ? Ink::text : Ink::text3);
    if (showsMargin) {
        const bool isLoss = told.margin && told.margin->units() < 0;
        addCell(grid, row, 7, told.margin ? percentText(*told.margin) : none,
                isLoss ? Ink::danger : Ink::text);
    }
}

void ApprovalDetails::addHistory(const Record& approval)
{
    std::vector<Record> before = approvalsBefore(m_desk.replica(), approval);
    if (before.empty()) {
        return;
    }
    m_layout->addSpacing(4);
    m_layout->addWidget(new PlainLabel(tr("Requested before"), TextRole::caption, Ink::text2));
    before.resize(std::min(before.size(), kApprovalHistoryMax), before.front());
    for (const Record& one : before) {
        const QString who = toQString(m_desk.replica().title("user", one.reference("owner")));
        QStringList parts{tr("Discount %1").arg(percentText(percentOf(one))), who};
        if (const auto when = one.id.madeAt()) {
            parts.append(agoText(*when, m_desk.now()));
        }
        parts.removeAll(QString());
        QString text = parts.join(QStringLiteral(" · "));
        if (const std::string& reason = one.text("reason"); !reason.empty()) {
            text += QStringLiteral(" · ") + tr("“%1”").arg(toQString(reason));
        }
        const QString decision = decisionText(m_desk, one);
        m_layout->addWidget(
            wrapped(decision.isEmpty() ? text : text + QStringLiteral(" → ") + decision,
                    TextRole::body, Ink::text));
    }
}

void ApprovalDetails::addDeals(const Record& quote)
{
    const std::vector<Record> deals = otherDealsOf(m_desk.replica(), quote, kApprovalDealsMax);
    if (deals.empty()) {
        return;
    }
    m_layout->addSpacing(4);
    m_layout->addWidget(
        new PlainLabel(tr("Other deals of this customer"), TextRole::caption, Ink::text2));
    for (const Record& deal : deals) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kGap);
        auto* link = new LinkLabel(recordTitle(deal));
        connect(link, &LinkLabel::clicked, this,
                [this, key = deal.key()] { Q_EMIT routeRequested(Route::record(key)); });
        row->addWidget(link);
        const Field& stage = *deal.entity->field("stage");
        const Value& value = deal.value("stage");
        row->addWidget(new Pill(displayText(m_desk.replica(), stage, value), toneOf(stage, value)));
        const auto* amount = std::get_if<Money>(&deal.value("amount"));
        QStringList parts{amount != nullptr ? moneyText(*amount, 0) : QString(),
                          toQString(deal.text("close_date"))};
        parts.removeAll(QString());
        row->addWidget(
            new PlainLabel(parts.join(QStringLiteral(" · ")), TextRole::body, Ink::text2));
        row->addStretch(1);
        m_layout->addLayout(row);
    }
}

} // namespace caravan::ui
