// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/dispatch_page.h"

#include "ui/service/dispatch_grid.h"
#include "ui/service/dispatch_text.h"
#include "ui/service/stock.h"
#include "ui/service/waiting_list.h"
#include "ui/text/date_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDispatchPageSideWidth = 300;
constexpr std::size_t kSuggestionsMax = 3;
constexpr int kDaysAhead = 14;
constexpr int kDayBegins = 8;
constexpr int kDayEnds = 18;
constexpr int kReasonsMax = 4;

} // namespace

DispatchPage::DispatchPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_date(toLocal(desk.now()).date()),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_summary(new PlainLabel({}, TextRole::body, Ink::text2)), m_parts(new QPushButton),
      m_back(new QToolButton), m_today(new QPushButton), m_forward(new QToolButton),
      m_waitingTitle(new PlainLabel({}, TextRole::bodyStrong)), m_waiting(new WaitingList),
      m_adviceTitle(new PlainLabel({}, TextRole::bodyStrong)), m_advice(new QVBoxLayout),
      m_grid(new DispatchGrid(desk.catalogue())), m_scroll(new QScrollArea)
{
    for (const auto& [button, name] :
         {std::pair(m_back, "chevron-left"), std::pair(m_forward, "chevron-right")}) {
        button->setIcon(icon(QString::fromLatin1(name)));
        button->setIconSize(QSize(kIconSize, kIconSize));
        setButtonKind(*button, ButtonKind::secondary);
    }
    m_title->setElided(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title, 1);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_summary, m_parts, m_back, m_today, m_forward}) {
        head->addWidget(part);
    }
    auto* side = new QVBoxLayout;
    side->setSpacing(kGap);
    side->addWidget(m_waitingTitle);
    side->addWidget(m_waiting, 1);
    side->addWidget(m_adviceTitle);
    side->addLayout(m_advice);
    m_advice->setSpacing(kGap);
    m_waiting->setFixedWidth(kDispatchPageSideWidth);
    m_adviceTitle->setElided(true);
    m_adviceTitle->setMaximumWidth(kDispatchPageSideWidth);
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addLayout(side);
    body->addWidget(m_scroll, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addLayout(body, 1);

    connect(m_back, &QToolButton::clicked, this, [this] { showDay(m_date.addDays(-1)); });
    connect(m_forward, &QToolButton::clicked, this, [this] { showDay(m_date.addDays(1)); });
    connect(m_today, &QPushButton::clicked, this,
            [this] { showDay(toLocal(m_desk.now()).date()); });
    connect(m_parts, &QPushButton::clicked, this, [this] { Q_EMIT routeRequested(partsRoute()); });
    connect(m_waiting, &QListWidget::currentItemChanged, this, [this] {
        m_picked = m_waiting->currentVisit();
        showAdvice();
    });
    connect(m_waiting, &QListWidget::itemActivated, this, [this] {
        Q_EMIT routeRequested(Route::record({"visit", m_waiting->currentVisit()}));
    });
    connect(m_waiting, &WaitingList::visitDropped, this, &DispatchPage::unassign);
    connect(m_grid, &DispatchGrid::currentChanged, this, [this] {
        m_picked = m_grid->current() != nullptr ? m_grid->current()->id : RecordId{};
        showAdvice();
    });
    connect(m_grid, &DispatchGrid::moveAsked, this, &DispatchPage::assign);
    connect(m_grid, &DispatchGrid::removeAsked, this, &DispatchPage::unassign);
    connect(m_grid, &DispatchGrid::visitOpened, this, [this](const RecordId& id) {
        Q_EMIT routeRequested(Route::record({"visit", id}));
    });
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        for (const char* entity : {"visit", "user", "account", "part_need", "stock", "tool"}) {
            if (commit.touches(entity)) {
                read();
                return;
            }
        }
    });
    retranslate();
}

QString DispatchPage::title() const
{
    return tr("Dispatch");
}

void DispatchPage::focusContent()
{
    m_waiting->setFocus();
}

void DispatchPage::showDay(const QDate& day)
{
    m_date = day;
    read();
}

void DispatchPage::read()
{
    const auto at = [this](int hour) { return fromLocal(QDateTime(m_date, QTime(hour, 0))); };
    Result<DispatchDay> plan =
        readDispatch(m_desk.replica(), at(kDayBegins), at(kDayEnds), m_desk.now());
    if (!plan) {
        m_desk.reportReadFailure(plan.error());
        return;
    }
    m_plan = std::move(*plan);
    m_waiting->setVisits(m_plan.waiting, m_desk.now());
    m_grid->setDay(m_plan, QDateTime(m_date, QTime(0, 0)));
    m_title->setText(longDayText(m_date));
    int ready = 0;
    int busy = 0;
    for (const DispatchEngineer& engineer : m_plan.engineers) {
        const Readiness::Light light = readinessOf(engineer).light;
        busy += light != Readiness::Light::none ? 1 : 0;
        ready += light == Readiness::Light::ready ? 1 : 0;
    }
    m_summary->setText(tr("%1 of %2 engineers ready").arg(integerText(ready), integerText(busy)));
    m_waitingTitle->setText(
        tr("To be planned: %1").arg(integerText(static_cast<std::int64_t>(m_plan.waiting.size()))));
    showAdvice();
    Q_EMIT titleChanged();
}

const DispatchVisit* DispatchPage::find(const RecordId& visit) const
{
    for (const DispatchVisit& one : m_plan.waiting) {
        if (one.id == visit) {
            return &one;
        }
    }
    for (const DispatchEngineer& engineer : m_plan.engineers) {
        for (const DispatchVisit& one : engineer.visits) {
            if (one.id == visit) {
                return &one;
            }
        }
    }
    return nullptr;
}

const DispatchVisit* DispatchPage::picked() const
{
    return m_picked.isNil() ? nullptr : find(m_picked);
}

void DispatchPage::showAdvice()
{
    clearLayout(*m_advice);
    m_suggestions.clear();
    const DispatchVisit* visit = picked();
    if (visit == nullptr || !visit->isMovable()) {
        m_adviceTitle->setText(visit != nullptr ? visitName(*visit) : QString());
        m_adviceTitle->setVisible(visit != nullptr);
        return;
    }
    m_adviceTitle->setVisible(true);
    const QString who = toQString(m_desk.replica().title("user", visit->engineer));
    m_adviceTitle->setText(
        visit->isWaiting() ? tr("Who could do %1").arg(visitName(*visit))
                           : tr("%1 is with %2, %3", "visit, engineer, time")
                                 .arg(visitName(*visit), who,
                                      toLocal(*visit->start).toString(QStringLiteral("HH:mm"))));
    m_suggestions = suggest(m_plan, *visit, kSuggestionsMax);
    if (!visit->isWaiting()) { // whoever has it is not advised to get it
        std::erase_if(m_suggestions, [&](const DispatchSuggestion& one) {
            return one.engineer == visit->engineer;
        });
    }
    for (const DispatchSuggestion& suggestion : m_suggestions) {
        m_advice->addWidget(suggestionRow(*visit, suggestion));
    }
    if (m_suggestions.empty() && visit->isWaiting()) {
        auto* nobody = new PlainLabel(tr("Nobody has enough time left that day.") +
                                          QLatin1Char('\n') + earliestText(*visit),
                                      TextRole::body, Ink::text2);
        nobody->setWordWrap(true);
        nobody->setMaximumWidth(kDispatchPageSideWidth);
        m_advice->addWidget(nobody);
    }
}

/// "Earliest: Mon 08:00, Keller"; empty where nobody can within two weeks.
QString DispatchPage::earliestText(const DispatchVisit& visit)
{
    const auto dayOf = [this](int later) {
        const QDate day = m_date.addDays(later);
        return std::pair(fromLocal(QDateTime(day, QTime(kDayBegins, 0))),
                         fromLocal(QDateTime(day, QTime(kDayEnds, 0))));
    };
    const auto chance = earliestChance(m_desk.replica(), visit, m_desk.now(), kDaysAhead, dayOf);
    if (!chance || !*chance) {
        return {};
    }
    const QDateTime start = toLocal((*chance)->suggestion.start);
    return tr("Earliest: %1 %2, %3", "day, time, engineer")
        .arg(QLocale().dayName(start.date().dayOfWeek(), QLocale::ShortFormat),
             start.toString(QStringLiteral("MM-dd HH:mm")), toQString((*chance)->engineer));
}

QWidget* DispatchPage::suggestionRow(const DispatchVisit& visit,
                                     const DispatchSuggestion& suggestion)
{
    const auto engineer =
        std::find_if(m_plan.engineers.begin(), m_plan.engineers.end(),
                     [&](const DispatchEngineer& one) { return one.id == suggestion.engineer; });
    const QString name = toQString(engineer->name);
    QStringList reasons;
    for (const DispatchReason& reason : suggestion.reasons) {
        if (reasons.size() < kReasonsMax) {
            reasons.append(reasonText(m_desk.catalogue(), reason));
        }
    }
    auto* row = new QWidget;
    row->setFixedWidth(kDispatchPageSideWidth);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* who =
        new PlainLabel(QStringLiteral("%1  %2").arg(
                           name, toLocal(suggestion.start).toString(QStringLiteral("HH:mm"))),
                       TextRole::bodyMedium);
    who->setElided(true);
    auto* why = new PlainLabel(reasons.join(QStringLiteral(" · ")), TextRole::caption, Ink::text2);
    why->setWordWrap(true);
    texts->addWidget(who);
    texts->addWidget(why);
    auto* take = new QPushButton(tr("Assign"));
    take->setAccessibleName(tr("Assign to %1").arg(name));
    connect(take, &QPushButton::clicked, this,
            [this, id = visit.id, engineerId = suggestion.engineer, start = suggestion.start] {
                assign(id, engineerId, start);
            });
    line->addLayout(texts, 1);
    line->addWidget(take, 0, Qt::AlignTop);
    return row;
}

void DispatchPage::save(const Result<std::vector<Edit>>& edits, const QString& name)
{
    if (!edits) {
        Q_EMIT messageRequested(errorText(edits.error(), &m_desk.catalogue().at("visit")), false);
        return;
    }
    const Done saved = m_desk.save(*edits, name);
    if (saved) {
        Q_EMIT messageRequested(name, true);
    } else {
        Q_EMIT messageRequested(errorText(saved.error(), &m_desk.catalogue().at("visit")), false);
    }
}

void DispatchPage::assign(const RecordId& visit, const RecordId& engineer, TimePoint start)
{
    const DispatchVisit* known = find(visit);
    if (known == nullptr) {
        return;
    }
    const QString who = toQString(m_desk.replica().title("user", engineer));
    const QString name = tr("%1 assigned to %2").arg(visitName(*known), who);
    const auto edits = assignVisit(m_desk.replica(), m_plan, *known, engineer, start);
    m_picked = visit;
    save(edits, name);
    m_grid->setCurrent(visit);
}

void DispatchPage::unassign(const RecordId& visit)
{
    if (const DispatchVisit* known = find(visit)) {
        const QString name = tr("%1 is to be planned again").arg(visitName(*known));
        save(unassignVisit(m_desk.replica(), *known), name);
    }
}

void DispatchPage::retranslate()
{
    m_parts->setText(tr("Parts and tools"));
    m_today->setText(tr("Today"));
    m_back->setToolTip(tr("Earlier"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forward->setToolTip(tr("Later"));
    m_forward->setAccessibleName(tr("Later"));
    m_waiting->setAccessibleName(tr("Visits to be planned"));
    m_grid->setAccessibleName(tr("Engineers and their visits"));
    read();
}

} // namespace caravan::ui
