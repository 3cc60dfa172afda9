// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/start_page.h"

#include "core/store/failure.h"
#include "ui/models/reader.h"
#include "ui/models/viewpoint.h"
#include "ui/start/own_parts.h"
#include "ui/start/start_charts.h"
#include "ui/start/start_tiles.h"
#include "ui/start/subject_cards.h"
#include "ui/start/work_list.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kAgainMs = 250;
constexpr int kSideBySideFrom = 940; ///< width of the page
constexpr int kWorkShare = 2;        ///< of five parts of the width
constexpr int kChartShare = 3;
const QString kChoiceKey = QStringLiteral("start.dashboard");

} // namespace

StartPage::StartPage(Desk& desk, const Workbench& bench, QWidget* parent)
    : Page(parent), m_desk(desk), m_bench(bench),
      m_dashboards(readDashboards(desk.catalogue(), bench.reportsOf(desk.catalogue()))),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_date(new PlainLabel({}, TextRole::body, Ink::text2)), m_choice(new QComboBox),
      m_above(new QVBoxLayout), m_tiles(new StartTiles(desk)), m_workCard(new Card),
      m_work(new WorkList(desk, bench)), m_cards(new SubjectCards(desk, bench)),
      m_charts(new StartCharts(desk)), m_again(new QTimer(this)), m_reader(new Reader(desk, this))
{
    build();
    m_again->setSingleShot(true);
    m_again->setInterval(kAgainMs);
    auto* guard = new PressGuard(*this, [this] { run(); });
    connect(m_again, &QTimer::timeout, guard, &PressGuard::follow);
    connect(&desk, &Desk::committed, this, [this] {
        m_isStale = true;
        if (isVisible()) {
            m_again->start();
        }
    });
    connect(m_work, &WorkList::routeRequested, this, &StartPage::routeRequested);
    connect(m_work, &WorkList::messageRequested, this, &StartPage::messageRequested);
    connect(m_cards, &SubjectCards::routeRequested, this, &StartPage::routeRequested);
    connect(m_cards, &SubjectCards::messageRequested, this, &StartPage::messageRequested);
    connect(m_tiles, &StartTiles::routeRequested, this, &StartPage::routeRequested);
    connect(m_tiles, &StartTiles::removed, this, &StartPage::run);
    connect(m_charts, &StartCharts::routeRequested, this, &StartPage::routeRequested);
    connect(m_charts, &StartCharts::removed, this, &StartPage::run);
    connect(m_choice, &QComboBox::activated, this, [this] {
        const QString name = m_choice->currentData().toString();
        m_desk.preferences().setValue(kChoiceKey, name);
        choose(toStd(name));
    });
    retranslate();
    choose(toStd(desk.preferences().value(kChoiceKey).toString()));
}

StartPage::~StartPage()
{
    // The views go after the reports that they show.
    m_charts->release();
}

void StartPage::build()
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_date);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->addLayout(titles, 1);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(m_choice, 0, Qt::AlignBottom);
    m_workCard->addTitle({});
    m_workCard->body()->addWidget(m_work);
    m_workCard->body()->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    QBoxLayout* columns = m_columns;
    columns->setSpacing(kCardPadding);
    columns->addWidget(m_workCard, kWorkShare, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(kCardPadding);
    right->addLayout(m_cards);
    right->addLayout(m_charts, 1);
    columns->addLayout(right, kChartShare);
    auto* middle = new QWidget;
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 12, 0);
    lines->setSpacing(kCardPadding);
    lines->addLayout(m_above);
    lines->addLayout(m_tiles);
    lines->addLayout(columns, 1);
    auto* scroll = new QScrollArea;
    m_scroll = scroll;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
}

void StartPage::addAbove(QWidget* widget)
{
    m_above->addWidget(widget);
}

QString StartPage::title() const
{
    return tr("Home");
}

void StartPage::retranslate()
{
    m_title->setText(tr("Today"));
    m_date->setText(dayText(todayOf(m_desk)));
    m_workCard->setTitle(tr("To do"));
    m_choice->setAccessibleName(tr("Which figures"));
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Dashboard& one : m_dashboards) {
        m_choice->addItem(labelText(one.labels), toQString(one.name));
    }
    m_choice->setCurrentIndex(static_cast<int>(m_shown));
    if (!m_figures.counts.empty()) {
        run();
    }
}

void StartPage::choose(const std::string& name)
{
    const auto find = [this](const std::string& wanted) {
        return std::find_if(m_dashboards.begin(), m_dashboards.end(),
                            [&](const Dashboard& one) { return one.name == wanted; });
    };
    auto found = find(name);
    if (found == m_dashboards.end()) {
        found = find(usualDashboard(roleFrom(m_desk.replica().syncState().role)));
    }
    m_shown = static_cast<std::size_t>(found - m_dashboards.begin());
    const QSignalBlocker quiet(m_choice);
    m_choice->setCurrentIndex(static_cast<int>(m_shown));
    run();
}

bool StartPage::isReading() const
{
    return m_reader->isBusy();
}

/// In a narrow window what is to be done stands above the rest.
void StartPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < kSideBySideFrom;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setAlignment(m_workCard, isNarrow ? Qt::Alignment() : Qt::AlignTop);
}

void StartPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        run();
    }
}

void StartPage::run()
{
    m_isStale = false;
    m_date->setText(dayText(todayOf(m_desk)));
    const Dashboard shown = withOwn(m_desk, m_bench, dashboard());
    const bool isLarge =
        std::any_of(shown.tiles.begin(), shown.tiles.end(), [this](const DashboardTile& tile) {
            return m_desk.isLarge(m_desk.catalogue().at(tile.entity));
        });
    m_cards->make(dashboard());
    std::vector<HomeReading> readings;
    for (HomeCard* part : m_cards->cards()) {
        readings.push_back(part->reading());
    }
    const auto read = [shown, viewpoint = viewpointOf(m_desk), readings](Replica& replica) {
        Answer answer{shown, runDashboard(replica, shown, viewpoint), {}};
        for (const HomeReading& reading : readings) {
            answer.parts.push_back(reading(replica));
        }
        return answer;
    };
    if (!isLarge) {
        m_reader->forget();
        try {
            take(m_shown, read(m_desk.replica()));
        } catch (const std::exception&) {
            m_desk.reportReadFailure(currentStoreFailure()); // as the reader does
        }
        return;
    }
    m_reader->ask([this, at = m_shown, read](Replica& replica) -> Reader::Show {
        auto answer = std::make_shared<Answer>(read(replica));
        return [this, at, answer] { take(at, std::move(*answer)); };
    });
}

void StartPage::take(std::size_t dashboard, Answer answer)
{
    if (dashboard != m_shown) {
        return;
    }
    m_charts->release();
    keepScrolled(*m_scroll->widget());
    m_asked = std::move(answer.asked);
    m_figures = std::move(answer.figures);
    showWork();
    for (const std::function<void()>& show : answer.parts) {
        show();
    }
    m_tiles->show(m_asked, m_figures, m_dashboards[m_shown].tiles.size());
    m_charts->show(m_asked, m_figures, m_dashboards[m_shown].charts.size());
}

void StartPage::showWork()
{
    m_work->setGroups({{tr("Overdue"), m_figures.late, true},
                       {tr("Today"), m_figures.today},
                       {tr("Next 7 days"), m_figures.next}});
}

} // namespace caravan::ui
