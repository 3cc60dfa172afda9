// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/review_page.h"

#include "core/query/period.h"
#include "core/selling/pipeline.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/bridge_card.h"
#include "ui/selling/pipeline_division.h"
#include "ui/selling/review_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace caravan::ui {

namespace {

constexpr std::size_t kShownMax = 50; ///< of each list; more are counted
constexpr int kAmountWidth = 130;
constexpr int kOwnerWidth = 120;

} // namespace

ReviewPage::ReviewPage(Desk& desk, Reports::Definition bridge, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_filter(new WorkFilter(desk, QStringLiteral("review"),
                              {"last_7_days", "last_30_days", "last_90_days"}, pipelineDivision())),
      m_bridgeReport(std::move(bridge)), m_cards(new QVBoxLayout)
{
    m_filter->setOffersAllParts(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_filter);
    m_cards->setSpacing(kCardPadding);
    auto* column = new QVBoxLayout;
    column->setSpacing(kCardPadding);
    const Entity& deals = desk.catalogue().at("opportunity");
    if (m_bridgeReport && desk.rights().mayRead(deals, *deals.field(m_bridgeReport->field))) {
        m_bridge = new BridgeCard(desk.replica());
        connect(m_bridge, &BridgeCard::markPicked, this, &ReviewPage::explain);
        column->addWidget(m_bridge);
    }
    column->addLayout(m_cards);
    QScrollArea* scroll = makeScrollingColumn(*column);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    connect(m_filter, &WorkFilter::edited, this, &ReviewPage::ask);
    auto* guard = new PressGuard(*this, [this] { ask(); });
    connect(&desk, &Desk::committed, this, [guard](const Commit& commit) {
        if (commit.touches("opportunity") || commit.touches("activity")) {
            guard->follow();
        }
    });
    retranslate();
}

QString ReviewPage::title() const
{
    return tr("Review");
}

void ReviewPage::retranslate()
{
    m_title->setText(title());
    m_filter->retranslate();
    ask();
}

void ReviewPage::ask()
{
    const Date today = todayOf(m_desk);
    const auto days = daysOf(m_filter->period(), today);
    const Date first = days && days->first ? *days->first : addDays(today, -7);
    m_review = reviewOf(m_desk.replica(), m_filter->owners(), viewpointOf(m_desk).midnight(first),
                        today, localDay);
    if (const std::optional<RecordId> part = m_filter->part()) {
        const std::vector<Pipeline> all = readPipelines(m_desk.replica());
        for (auto* list : {&m_review.made, &m_review.moved, &m_review.slipped, &m_review.quiet}) {
            std::erase_if(*list, [&](const ReviewEntry& entry) {
                return pipelineOf(all, entry.deal).id != *part;
            });
        }
    }
    rebuild();
    if (m_bridge) {
        askBridge({first, today});
    }
}

void ReviewPage::askBridge(const DayRange& days)
{
    ReportRequest request;
    request.viewpoint = viewpointOf(m_desk);
    request.period = days;
    request.owners = m_filter->owners();
    request.pipeline = m_filter->part();
    Result<Report> report = runReport(m_desk.replica(), m_bridgeReport, request);
    if (report) {
        m_bridge->show(std::move(*report));
    } else {
        m_desk.reportReadFailure(report.error());
    }
}

void ReviewPage::explain(int mark)
{
    clearLayout(*m_bridge->behind());
    const ReportMark& part = m_bridge->report().marks[static_cast<std::size_t>(mark)];
    const auto rows =
        m_desk.replica().select(part.records, 0, static_cast<std::int64_t>(kShownMax));
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    m_bridge->behind()->addWidget(new PlainLabel(
        ReportText(m_desk.replica(), m_bridge->report()).mark(part), TextRole::bodyStrong));
    for (const Row& row : *rows) {
        const ReviewEntry entry{row.record, {}, row.record.text("stage"), {}, {}};
        m_bridge->behind()->addWidget(entryRow(entry, ReviewText::made(entry)));
    }
    const std::int64_t more = part.count - static_cast<std::int64_t>(rows->size());
    if (more > 0) {
        m_bridge->behind()->addWidget(
            new PlainLabel(tr("%Ln more, smaller ones", nullptr, static_cast<int>(more)),
                           TextRole::body, Ink::text3));
    }
}

void ReviewPage::rebuild()
{
    clearLayout(*m_cards);
    addCard(tr("Moved"), QStringLiteral("circle-arrow-right"), m_review.moved, &ReviewText::moved);
    addCard(tr("Slipped"), QStringLiteral("calendar-clock"), m_review.slipped,
            &ReviewText::slipped);
    addCard(tr("No activity"), QStringLiteral("clock"), m_review.quiet, &ReviewText::quiet);
    addCard(tr("New"), QStringLiteral("plus"), m_review.made, &ReviewText::made);
    m_cards->addStretch(1);
}

void ReviewPage::addCard(const QString& title, const QString& iconName,
                         const std::vector<ReviewEntry>& entries,
                         QString (*tell)(const ReviewEntry&))
{
    auto* card = new Card;
    QHBoxLayout* head = card->addTitle(title);
    auto* mark = new QLabel;
    mark->setPixmap(
        icon(iconName, Ink::text2).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    head->insertWidget(0, mark);
    head->insertWidget(2, new PlainLabel(integerText(static_cast<qint64>(entries.size())),
                                         TextRole::body, Ink::text3));
    if (!entries.empty()) {
        auto* worth =
            new PlainLabel(ReviewText::worth(entries, m_review.currency), TextRole::bodyMedium);
        worth->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        head->addWidget(worth);
    }
    if (entries.empty()) {
        card->body()->addWidget(
            new PlainLabel(tr("Nothing in this period"), TextRole::body, Ink::text3));
    }
    const std::size_t shown = std::min(entries.size(), kShownMax);
    for (std::size_t i = 0; i < shown; ++i) {
        card->body()->addWidget(entryRow(entries[i], tell(entries[i])));
    }
    if (shown < entries.size()) {
        card->body()->addWidget(new PlainLabel(
            tr("%Ln more, smaller ones", nullptr, static_cast<int>(entries.size() - shown)),
            TextRole::body, Ink::text3));
    }
    m_cards->addWidget(card);
}

QWidget* ReviewPage::entryRow(const ReviewEntry& entry, const QString& text)
{
    Replica& replica = m_desk.replica();
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardPadding);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* link = new LinkLabel(recordTitle(entry.deal));
    connect(link, &LinkLabel::clicked, this,
            [this, key = entry.deal.key()] { Q_EMIT routeRequested(Route::record(key)); });
    names->addWidget(link, 0, Qt::AlignLeft);
    auto* account =
        new PlainLabel(toQString(replica.title("account", entry.deal.reference("account"))),
                       TextRole::caption, Ink::text2);
    account->setElided(true);
    names->addWidget(account);
    layout->addLayout(names, 3);
    auto* told = new PlainLabel(text, TextRole::body, Ink::text);
    told->setWordWrap(true);
    layout->addWidget(told, 3);
    const QString person = toQString(replica.title("user", entry.deal.reference("owner")));
    auto* owner = new PlainLabel({}, TextRole::body, Ink::text2);
    owner->setFixedWidth(kOwnerWidth);
    owner->setText(owner->fontMetrics().elidedText(person, Qt::ElideRight, kOwnerWidth));
    owner->setToolTip(plainToolTip(person));
    layout->addWidget(owner);
    const auto* money = std::get_if<Money>(&entry.deal.value("amount"));
    auto* amount =
        new PlainLabel(money != nullptr ? moneyText(*money, 0) : QString(), TextRole::bodyMedium);
    amount->setFixedWidth(kAmountWidth);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(amount);
    auto* note = new QToolButton;
    note->setIcon(icon(QStringLiteral("message-square")));
    note->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
    note->setToolTip(tr("Write a note to its owner"));
    note->setAccessibleName(tr("Write a note about %1").arg(recordTitle(entry.deal)));
    setButtonKind(*note, ButtonKind::ghost);
    connect(note, &QToolButton::clicked, this, [this, deal = entry.deal] { writeNote(deal); });
    layout->addWidget(note);
    return row;
}

void ReviewPage::writeNote(const Record& deal)
{
    std::map<std::string, Value, std::less<>> preset{
        {"kind", std::string("note")},           {"status", std::string("done")},
        {"start", formatDateTime(m_desk.now())}, {"opportunity", deal.id},
        {"subject", deal.value("name")},         {"owner", deal.value("owner")}};
    if (!deal.reference("account").isNil()) {
        preset["account"] = deal.value("account");
    }
    Q_EMIT routeRequested(Route::create("activity", std::move(preset)));
}

} // namespace caravan::ui
