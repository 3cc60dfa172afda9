// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/gap_card.h"

#include "core/reports/reports.h"
#include "core/schema/access_rules.h"
#include "ui/charts/charts.h"
#include "ui/charts/report_text.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace caravan::ui {

namespace {

constexpr const char* kReport = "attainment";
constexpr const char* kPeriod = "this_quarter";
constexpr std::size_t kPeopleMax = 6;
constexpr int kNameWidth = 120;
constexpr int kBarHeight = 8;
constexpr int kWhole = 100;

int percentOf(Decimal part, Decimal whole)
{
    return whole.units() <= 0
               ? 0
               : static_cast<int>(std::lround(100.0 * static_cast<double>(part.units()) /
                                              static_cast<double>(whole.units())));
}

} // namespace

GapCard::GapCard(Desk& desk, const Workbench& bench, QWidget* parent)
    : HomeCard(parent), m_desk(desk), m_bench(bench), m_lines(new QVBoxLayout)
{
    addTitle({});
    m_lines->setSpacing(kGap);
    body()->addLayout(m_lines);
}

HomeReading GapCard::reading()
{
    ReportRequest request;
    request.viewpoint = viewpointOf(m_desk);
    request.period = daysOf(kPeriod, request.viewpoint.today);
    request.categoriesMax = kPeopleMax;
    const auto role = roleFrom(m_desk.replica().syncState().role);
    if (!role || *role == Role::rep || *role == Role::engineer) {
        request.owners = {m_desk.user()}; // who leads nobody looks at their own
    }
    const auto definition = m_bench.reportsOf(m_desk.catalogue()).find(kReport);
    setVisible(definition != nullptr);
    return [this, definition, request](Replica& replica) -> std::function<void()> {
        if (!definition) {
            return [] {};
        }
        const auto report =
            std::make_shared<Result<Report>>(runReport(replica, definition, request));
        return [this, report] { show(*report); };
    };
}

void GapCard::show(const Result<Report>& report)
{
    setTitle(tr("Target of this quarter"));
    clearLayout(*m_lines);
    if (!report) {
        m_lines->addWidget(new PlainLabel(errorText(report.error()), TextRole::body, Ink::danger));
        return;
    }
    Decimal won;
    Decimal target;
    struct Person {
        QString name;
        Decimal won;
        Decimal target;
    };
    std::vector<Person> people;
    const ReportText text(m_desk.replica(), *report);
    for (std::size_t i = 0; i < report->categories.size(); ++i) {
        const auto goal = i < report->targets.size() ? report->targets[i] : std::nullopt;
        if (!goal) {
            continue; // who has no target has no gap
        }
        people.push_back({text.category(i), report->amountOf(i), *goal});
        won = won + report->amountOf(i);
        target = target + *goal;
    }
    if (people.empty()) {
        auto* none =
            new PlainLabel(tr("No targets are set for this quarter."), TextRole::body, Ink::text2);
        m_lines->addWidget(none);
        return;
    }
    m_people = new QGridLayout;
    m_people->setHorizontalSpacing(kGap);
    m_people->setVerticalSpacing(kGap);
    m_people->setColumnStretch(1, 1);
    m_lines->addLayout(m_people);
    if (people.size() > 1) {
        addLine(*report, tr("All together"), won, target);
    }
    for (const Person& person : people) {
        addLine(*report, person.name, person.won, person.target);
    }
    auto* open = new LinkLabel(tr("Open the report"));
    connect(open, &LinkLabel::clicked, this, [this] {
        Route route = reportsRoute();
        route.preset["report"] = std::string(kReport);
        route.preset["by"] = std::string();
        route.preset["period"] = std::string(kPeriod);
        route.preset["own"] = false;
        route.preset["mark"] = std::int64_t{-1};
        Q_EMIT routeRequested(route);
    });
    m_lines->addWidget(open, 0, Qt::AlignLeft);
}

void GapCard::addLine(const Report& report, const QString& name, Decimal won, Decimal target)
{
    const ReportText text(m_desk.replica(), report);
    const int percent = percentOf(won, target);
    auto* who = new PlainLabel({}, TextRole::body);
    who->setText(who->fontMetrics().elidedText(name, Qt::ElideRight, kNameWidth));
    who->setToolTip(plainToolTip(name));
    auto* bar = new QProgressBar;
    bar->setRange(0, kWhole);
    bar->setValue(std::clamp(percent, 0, kWhole));
    bar->setTextVisible(false);
    bar->setFixedHeight(kBarHeight);
    const Decimal gap = target - won;
    const QString rest = gap.units() > 0
                             ? tr("%1 to go", "amount").arg(text.amount(gap))
                             : tr("reached, %1 above", "amount").arg(text.amount(won - target));
    bar->setAccessibleName(QStringLiteral("%1: %2 %, %3").arg(name).arg(percent).arg(rest));
    auto* share = new PlainLabel(QStringLiteral("%1 %").arg(percent), TextRole::bodyMedium);
    auto* told = new PlainLabel(rest, TextRole::caption, Ink::text2);
    const int row = m_people->rowCount();
    m_people->addWidget(who, row, 0);
    m_people->addWidget(bar, row, 1);
    m_people->addWidget(share, row, 2, Qt::AlignRight);
    m_people->addWidget(told, row, 3, Qt::AlignRight);
}

} // namespace caravan::ui
