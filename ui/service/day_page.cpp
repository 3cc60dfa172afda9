// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/day_page.h"

#include "ui/service/day_card.h"
#include "ui/service/dispatch_text.h"
#include "ui/service/service.h"
#include "ui/service/stock.h"
#include "ui/text/date_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr std::int64_t kVisitsMax = 60;

} // namespace

DayPage::DayPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_day(toLocal(desk.now()).date()),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_summary(new PlainLabel({}, TextRole::body, Ink::text2)), m_parts(new QPushButton),
      m_readiness(new QWidget), m_light(new Pill),
      m_ready(new PlainLabel({}, TextRole::caption, Ink::text2)), m_who(new QComboBox),
      m_back(new QToolButton), m_today(new QPushButton), m_forward(new QToolButton),
      m_stack(new QStackedWidget), m_scroll(new QScrollArea), m_empty(new EmptyState)
{
    for (const auto& [button, name] :
         {std::pair(m_back, "chevron-left"), std::pair(m_forward, "chevron-right")}) {
        button->setIcon(icon(QString::fromLatin1(name)));
        button->setIconSize(QSize(kIconSize, kIconSize));
        setButtonKind(*button, ButtonKind::secondary);
    }
    m_who->addItems({{}, {}});
    const auto self = desk.replica().find("user", desk.user());
    m_isEngineer = self && self->record.text("role") == "engineer";
    m_who->setCurrentIndex(m_isEngineer ? 0 : 1);
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_summary, m_parts, m_who, m_back, m_today, m_forward}) {
        head->addWidget(part);
    }
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto* ready = new QHBoxLayout(m_readiness);
    ready->setContentsMargins(0, 0, 0, 0);
    ready->setSpacing(kGap);
    ready->addWidget(m_light, 0, Qt::AlignTop);
    m_ready->setWordWrap(true);
    ready->addWidget(m_ready, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_readiness);
    layout->addWidget(m_stack, 1);

    connect(m_who, &QComboBox::activated, this, &DayPage::read);
    connect(m_back, &QToolButton::clicked, this, [this] { showDay(m_day.addDays(-1)); });
    connect(m_forward, &QToolButton::clicked, this, [this] { showDay(m_day.addDays(1)); });
    connect(m_today, &QPushButton::clicked, this,
            [this] { showDay(toLocal(m_desk.now()).date()); });
    connect(m_parts, &QPushButton::clicked, this, [this] { Q_EMIT routeRequested(partsRoute()); });
    connect(m_empty, &EmptyState::actionPicked, this,
            [this] { Q_EMIT routeRequested(Route::list("visit")); });
    auto* guard = new PressGuard(*this, [this] { read(); });
    connect(&desk, &Desk::committed, this, [guard](const Commit& commit) {
        if (commit.touches("visit") || commit.touches("asset") || commit.touches("account")) {
            guard->follow();
        }
    });
    retranslate();
}

QString DayPage::title() const
{
    return tr("Visits of the day");
}

void DayPage::showDay(const QDate& day)
{
    m_day = day;
    read();
}

Query DayPage::question() const
{
    const auto at = [](const QDate& day) {
        return Value(formatDateTime(fromLocal(QDateTime(day, QTime(0, 0)))));
    };
    std::vector<Filter> parts{Filter::where("start", Compare::greaterOrEqual, at(m_day)),
                              Filter::where("start", Compare::less, at(m_day.addDays(1)))};
    if (m_who->currentIndex() == 0) {
        parts.push_back(Filter::where("engineer", Compare::equal, m_desk.user()));
    }
    return {"visit", Filter::all(std::move(parts)), {{"start"}}, {}};
}

void DayPage::read()
{
    const auto rows = m_desk.replica().select(question(), 0, kVisitsMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    const int scrolled = m_cards.isEmpty() ? 0 : m_scroll->widget()->y();
    m_cards.clear();
    auto* column = new QWidget;
    auto* cards = new QVBoxLayout(column);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(kGap);
    int done = 0;
    bool hasNext = false;
    for (const Row& row : *rows) {
        auto* card = new DayCard(m_desk, row.record);
        const bool isNext =
            !hasNext && !isFrozen(row.record) && row.record.text("status") != "cancelled";
        card->setNext(isNext);
        hasNext = hasNext || isNext;
        connect(card, &DayCard::messageRequested, this,
                [this](const QString& text) { Q_EMIT messageRequested(text, false); });
        connect(card, &DayCard::startRequested, this,
                [this, id = row.record.id] { Q_EMIT routeRequested(workRoute(id)); });
        connect(card, &DayCard::recordRequested, this,
                [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
        cards->addWidget(card);
        m_cards.append(card);
        done += isFrozen(row.record) ? 1 : 0;
    }
    cards->addStretch(1);
    replaceContent(*m_scroll, column);
    column->setAutoFillBackground(false);
    column->move(0, scrolled);
    m_stack->setCurrentIndex(m_cards.isEmpty() ? 1 : 0);
    m_title->setText(longDayText(m_day));
    m_summary->setText(
        m_cards.isEmpty()
            ? QString()
            : tr("%1 of %2 done", "visits").arg(integerText(done), integerText(count())));
    showReadiness();
    Q_EMIT titleChanged();
}

/// Before the engineer sets out: whether records, files, parts and tools of the day are with them.
void DayPage::showReadiness()
{
    m_readiness->hide();
    const QDate today = toLocal(m_desk.now()).date();
    if (!m_isEngineer || m_who->currentIndex() != 0 || m_day < today) {
        return;
    }
    const auto at = [this](int days) {
        return fromLocal(QDateTime(m_day.addDays(days), QTime(0, 0)));
    };
    const auto readiness =
        readReadiness(m_desk.replica(), m_desk.user(), at(0), at(1), m_desk.now());
    if (readiness && readiness->light != Readiness::Light::none) {
        m_light->setText(readinessWord(readiness->light), readinessTone(readiness->light));
        m_ready->setText(readinessText(*readiness).join(QStringLiteral(" · ")));
        m_readiness->show();
    }
}

void DayPage::focusContent()
{
    if (!m_cards.isEmpty()) {
        m_cards.first()->focusStart();
    }
}

void DayPage::retranslate()
{
    m_parts->setText(tr("Parts and tools"));
    m_who->setItemText(0, tr("Mine"));
    m_who->setItemText(1, tr("All"));
    m_who->setAccessibleName(tr("Whose visits"));
    m_today->setText(tr("Today"));
    m_back->setToolTip(tr("Earlier"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forward->setToolTip(tr("Later"));
    m_forward->setAccessibleName(tr("Later"));
    m_empty->setContent(QStringLiteral("calendar-check"), tr("No visits on this day"),
                        tr("Planned visits appear here in the order of their times."),
                        tr("All visits"));
    read();
}

} // namespace caravan::ui
