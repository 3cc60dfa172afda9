// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/route_card.h"

#include "core/store/failure.h"
#include "ui/models/viewpoint.h"
#include "ui/service/day_card.h"
#include "ui/service/dispatch_text.h"
#include "ui/service/service.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr std::int64_t kVisitsShown = 4;

/// Visits of @p engineer from @p from on that are not over, earliest first.
std::vector<Row> comingVisits(Replica& replica, const RecordId& engineer, TimePoint from,
                              std::int64_t most)
{
    const Filter open =
        Filter::whereIn("status", std::vector<std::string>{"planned", "accepted", "travelling",
                                                           "on_site", "work_done"});
    return orThrow(replica.select(
        {"visit",
         Filter::all({open, Filter::where("engineer", Compare::equal, engineer),
                      Filter::where("start", Compare::greaterOrEqual, formatDateTime(from))}),
         {{"start"}},
         {}},
        0, most));
}

} // namespace

RouteCard::RouteCard(Desk& desk, QWidget* parent)
    : HomeCard(parent), m_desk(desk), m_light(new Pill),
      m_ready(new PlainLabel({}, TextRole::caption, Ink::text2)), m_visits(new QVBoxLayout)
{
    QHBoxLayout* head = addTitle({});
    head->addWidget(m_light);
    m_ready->setWordWrap(true);
    body()->addWidget(m_ready);
    m_visits->setSpacing(kGap);
    body()->addLayout(m_visits);
}

HomeReading RouteCard::reading()
{
    const Viewpoint viewpoint = viewpointOf(m_desk);
    return [this, from = viewpoint.midnight(viewpoint.today),
            to = viewpoint.midnight(addDays(viewpoint.today, 1)), user = m_desk.user(),
            now = m_desk.now()](Replica& replica) {
        const std::vector<Row> visits = comingVisits(replica, user, from, kVisitsShown);
        const Readiness readiness = orThrow(readReadiness(replica, user, from, to, now));
        return [this, visits, readiness] { show(visits, readiness); };
    };
}

/// With what is told before the engineer sets out: whether records, files, parts and tools of the
/// day are with them.
void RouteCard::show(const std::vector<Row>& visits, const Readiness& readiness)
{
    setTitle(tr("My route"));
    clearLayout(*m_visits);
    const bool isTold = readiness.light != Readiness::Light::none;
    m_light->setVisible(isTold);
    m_ready->setVisible(isTold);
    if (isTold) {
        m_light->setText(readinessWord(readiness.light), readinessTone(readiness.light));
        m_ready->setText(readinessText(readiness).join(QStringLiteral(" · ")));
    }
    if (visits.empty()) {
        m_visits->addWidget(
            new PlainLabel(tr("No visits are planned for you."), TextRole::body, Ink::text2));
        return;
    }
    bool isFirst = true;
    for (const Row& visit : visits) {
        auto* card = new DayCard(m_desk, visit.record, DayCard::Among::severalDays);
        card->setNext(std::exchange(isFirst, false));
        connect(card, &DayCard::startRequested, this,
                [this, id = visit.record.id] { Q_EMIT routeRequested(workRoute(id)); });
        connect(card, &DayCard::recordRequested, this,
                [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
        connect(card, &DayCard::messageRequested, this,
                [this](const QString& text) { Q_EMIT messageRequested(text, false); });
        m_visits->addWidget(card);
    }
    auto* day = new LinkLabel(tr("All visits of today"));
    connect(day, &LinkLabel::clicked, this, [this] { Q_EMIT routeRequested(Route::of("day")); });
    m_visits->addWidget(day, 0, Qt::AlignLeft);
}

} // namespace caravan::ui
