// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_page.h"

#include "core/actions/export_trail.h"
#include "core/planning/icalendar.h"
#include "ui/planning/agenda_list.h"
#include "ui/planning/calendar_view.h"
#include "ui/planning/day_plan_dialog.h"
#include "ui/planning/quick_entry.h"
#include "ui/text/date_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kCalendarPageWeek = 7;
constexpr int kMonthDays = 42; ///< six weeks hold every month
constexpr int kAgendaDays = 30;
constexpr int kFirstHour = 7; ///< shown at first
constexpr int kMinuteMs = 60'000;
const QString kModeKey = QStringLiteral("calendar.mode");

QDate mondayOf(const QDate& day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

CalendarPage::CalendarPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(new CalendarModel(desk, this)),
      m_day(toLocal(desk.now()).date()), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_modes(new QTabBar), m_who(new QComboBox), m_back(new QToolButton),
      m_forward(new QToolButton), m_today(new QPushButton), m_new(new QPushButton),
      m_more(new QToolButton), m_byPlace(new QAction(this)), m_export(new QAction(this)),
      m_stack(new QStackedWidget), m_hours(new QScrollArea), m_days(new DayGrid(*m_model)),
      m_month(new MonthGrid(*m_model)), m_agenda(new AgendaList), m_minute(new QTimer(this))
{
    build();
    m_mode = static_cast<Mode>(
        std::clamp(desk.preferences().value(kModeKey).toInt(static_cast<int>(Mode::week)), 0, 3));
    retranslate();
    ask();
}

void CalendarPage::build()
{
    for (int i = 0; i < 4; ++i) {
        m_modes->addTab({});
    }
    m_modes->setDrawBase(false);
    m_modes->setExpanding(false);
    m_who->addItems({{}, {}});
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto& [button, name] :
         {std::pair(m_back, "chevron-left"), std::pair(m_forward, "chevron-right")}) {
        button->setIcon(icon(QString::fromLatin1(name)));
        button->setIconSize(QSize(kIconSize, kIconSize));
        setButtonKind(*button, ButtonKind::secondary);
    }
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    m_more->setIcon(icon(QStringLiteral("ellipsis")));
    m_more->setIconSize(QSize(kIconSize, kIconSize));
    setButtonKind(*m_more, ButtonKind::ghost);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->addActions({m_byPlace, m_export});
    m_byPlace->setIcon(icon(QStringLiteral("map-pin")));
    m_export->setIcon(icon(QStringLiteral("download")));
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_modes, m_who, m_back, m_today, m_forward,
                                                         m_new, m_more}) {
        head->addWidget(part);
    }
    m_hours->setWidget(m_days);
    m_hours->setWidgetResizable(true);
    m_hours->setFrameShape(QFrame::NoFrame);
    m_hours->setFocusPolicy(Qt::NoFocus);
    m_hours->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hours->viewport()->setAutoFillBackground(false);
    m_days->setAutoFillBackground(false);
    m_stack->addWidget(m_hours);
    m_stack->addWidget(m_month);
    m_stack->addWidget(m_agenda);
    auto* card = new Card;
    card->body()->setContentsMargins(4, 4, 4, 4);
    card->body()->addWidget(m_stack);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(card, 1);

    connect(m_modes, &QTabBar::currentChanged, this,
            [this](int mode) { showDays(static_cast<Mode>(mode), m_day); });
    connect(m_who, &QComboBox::currentIndexChanged, this, &CalendarPage::ask);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_today, &QPushButton::clicked, this,
            [this] { showDays(m_mode, toLocal(m_desk.now()).date()); });
    connect(m_new, &QPushButton::clicked, this, &CalendarPage::create);
    connect(m_byPlace, &QAction::triggered, this, &CalendarPage::orderByPlace);
    connect(m_export, &QAction::triggered, this, &CalendarPage::exportDays);
    connect(m_model, &CalendarModel::changed, this, &CalendarPage::fillAgenda);
    connect(m_agenda, &AgendaList::recordPicked, this, &CalendarPage::openEntry);
    connect(m_agenda, &AgendaList::tickAsked, this, &CalendarPage::tick);
    connect(m_hours->verticalScrollBar(), &QScrollBar::valueChanged, m_days, &DayGrid::setTop);
    connectView(*m_days);
    connectView(*m_month);
    connect(m_minute, &QTimer::timeout, this, [this] {
        m_days->setToday(toLocal(m_desk.now()));
        m_month->setToday(toLocal(m_desk.now()));
    });
    m_minute->start(kMinuteMs);
}

void CalendarPage::connectView(CalendarView& view)
{
    connect(&view, &CalendarView::entryOpened, this, &CalendarPage::openEntry);
    connect(&view, &CalendarView::newAsked, this,
            [this, &view](const CalendarSlot& slot, const QRect& place) {
                createIn(slot, {view.mapToGlobal(place.topLeft()), place.size()});
            });
    connect(&view, &CalendarView::newByKeyAsked, this, &CalendarPage::create);
    connect(&view, &CalendarView::entryTicked, this, &CalendarPage::tellTicked);
    connect(&view, &CalendarView::moreAsked, this, [this](const QDate& day) {
        showDays(m_mode == Mode::day ? Mode::agenda : Mode::day, day);
    });
    connect(&view, &CalendarView::entryMoved, this, [this](const QString& title) {
        Q_EMIT messageRequested(tr("%1 moved").arg(title), true);
    });
    connect(&view, &CalendarView::moveFailed, this,
            [this](const Error& error) { Q_EMIT messageRequested(errorText(error), false); });
}

/// Without a place: of today the next full hour, of another day its first.
void CalendarPage::create()
{
    constexpr int kFirst = 9;
    constexpr int kLast = 22;
    const QDateTime now = toLocal(m_desk.now());
    const int hour = m_day == now.date() ? std::min(now.time().hour() + 1, kLast) : kFirst;
    const QDateTime start(m_day, QTime(hour, 0));
    const QRect button(m_new->mapToGlobal(QPoint(0, m_new->height() + 4)), QSize(0, 0));
    createIn({start, start.addSecs(60 * 60), false}, button);
}

void CalendarPage::createIn(const CalendarSlot& slot, const QRect& place)
{
    auto* entry = new QuickEntry(m_desk, slot, this);
    connect(entry, &QuickEntry::made, this, &CalendarPage::madeRequested);
    connect(entry, &QuickEntry::moreRequested, this, [this](const FieldValues& values) {
        Q_EMIT routeRequested(Route::create("activity", values));
    });
    connect(entry, &QDialog::finished, this, [this] {
        m_days->endNew();
        m_month->endNew();
    });
    entry->openBeside(place);
}

void CalendarPage::tick(const RecordKey& key)
{
    const auto& all = m_model->entries();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const CalendarEntry& entry) { return entry.key == key; });
    if (found == all.end() || !found->canTick) {
        return;
    }
    const CalendarEntry entry = *found; // goes when the model reads again
    if (const Done ticked = m_model->tick(entry); !ticked) {
        Q_EMIT messageRequested(errorText(ticked.error()), false);
    } else {
        tellTicked(entry.title, !entry.isDone);
    }
}

void CalendarPage::tellTicked(const QString& title, bool isDone)
{
    Q_EMIT messageRequested(isDone ? tr("%1 done").arg(title) : tr("%1 reopened").arg(title), true);
}

/// A day of a series gets its record when somebody looks at it.
void CalendarPage::openEntry(const RecordKey& key)
{
    if (const Done settled = m_model->settle(key); !settled) {
        Q_EMIT messageRequested(errorText(settled.error()), false);
        return;
    }
    Q_EMIT routeRequested(Route::record(key));
}

/// Of the day that is shown, or that the shown days were chosen by.
void CalendarPage::orderByPlace()
{
    DayPlanDialog dialog(m_desk, m_day, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const std::vector<Edit> edits = dialog.edits();
    const Done saved = m_desk.save(edits, tr("Day ordered by location"));
    if (saved) {
        Q_EMIT messageRequested(tr("%Ln rescheduled.", nullptr, static_cast<int>(edits.size())),
                                true);
    } else {
        Q_EMIT messageRequested(errorText(saved.error()), false);
    }
}

void CalendarPage::exportDays()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export as iCalendar"),
        QStringLiteral("caravan-%1.ics").arg(m_day.toString(Qt::ISODate)), tr("iCalendar (*.ics)"));
    if (path.isEmpty()) {
        return;
    }
    const Done written = writeCalendar(path);
    Q_EMIT messageRequested(written ? tr("Saved as %1").arg(path) : errorText(written.error()),
                            false);
}

Done CalendarPage::writeCalendar(const QString& path)
{
    if (Done noted = noteExport(m_desk.replica(), m_model->queries(), "ics", m_desk.now());
        !noted) {
        return noted;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::storage, toStd(path), toStd(file.errorString())};
    }
    Done written = exportCalendar(m_desk.replica(), m_model->queries(), m_model->coming(),
                                  m_desk.now(), [&](std::string_view piece) {
                                      file.write(piece.data(), static_cast<qint64>(piece.size()));
                                  });
    if (!written) {
        return written; // not committed: a file that was there stays
    }
    return file.commit() ? done()
                         : Done(Error{ErrorCode::storage, toStd(path), toStd(file.errorString())});
}

QString CalendarPage::title() const
{
    return tr("Calendar");
}

CalendarView& CalendarPage::view()
{
    return m_mode == Mode::month ? static_cast<CalendarView&>(*m_month) : *m_days;
}

void CalendarPage::showDays(Mode mode, const QDate& day)
{
    m_mode = mode;
    m_day = day;
    m_desk.preferences().setValue(kModeKey, static_cast<int>(mode));
    ask();
}

void CalendarPage::turn(int step)
{
    const QDate day = m_mode == Mode::month    ? m_day.addMonths(step)
                      : m_mode == Mode::week   ? m_day.addDays(step * kCalendarPageWeek)
                      : m_mode == Mode::agenda ? m_day.addDays(step * kAgendaDays)
                                               : m_day.addDays(step);
    showDays(m_mode, day);
}

void CalendarPage::ask()
{
    const QDateTime now = toLocal(m_desk.now());
    m_days->setToday(now);
    m_month->setToday(now);
    QDate first = m_day;
    int count = 1;
    if (m_mode == Mode::week) {
        first = mondayOf(m_day);
        count = kCalendarPageWeek;
    } else if (m_mode == Mode::month) {
        first = mondayOf(QDate(m_day.year(), m_day.month(), 1));
        count = kMonthDays;
        m_month->setMonth(m_day.month());
    } else if (m_mode == Mode::agenda) {
        count = kAgendaDays;
    }
    const std::vector<RecordId> owners =
        m_who->currentIndex() == 0 ? std::vector<RecordId>{m_desk.user()} : std::vector<RecordId>{};
    view().setDays(first, count);
    m_model->show(first, first.addDays(count - 1), owners);
    m_stack->setCurrentWidget(m_mode == Mode::month    ? static_cast<QWidget*>(m_month)
                              : m_mode == Mode::agenda ? static_cast<QWidget*>(m_agenda)
                                                       : m_hours);
    m_days->setMinimumHeight(m_days->sizeHint().height());
    m_hours->verticalScrollBar()->setMaximum(m_days->sizeHint().height());
    m_hours->verticalScrollBar()->setValue(m_days->hourTop(kFirstHour) - m_days->hourTop(0));
    showHead();
}

void CalendarPage::showHead()
{
    const QSignalBlocker quiet(m_modes);
    m_modes->setCurrentIndex(static_cast<int>(m_mode));
    const QDate first = m_mode == Mode::week ? mondayOf(m_day) : m_day;
    const int days = m_mode == Mode::week     ? kCalendarPageWeek
                     : m_mode == Mode::agenda ? kAgendaDays
                                              : 1;
    m_title->setText(m_mode == Mode::month ? monthText(m_day)
                     : days == 1           ? longDayText(first)
                                           : dayRangeText(first, first.addDays(days - 1)));
    Q_EMIT titleChanged();
}

void CalendarPage::fillAgenda()
{
    m_agenda->setEntries(m_model->entries(), toLocal(m_desk.now()).date());
}

void CalendarPage::focusContent()
{
    m_stack->currentWidget() == m_agenda ? m_agenda->setFocus(Qt::OtherFocusReason)
                                         : view().setFocus(Qt::OtherFocusReason);
}

void CalendarPage::retranslate()
{
    m_modes->setTabText(0, tr("Day"));
    m_modes->setTabText(1, tr("Week"));
    m_modes->setTabText(2, tr("Month"));
    m_modes->setTabText(3, tr("Agenda"));
    m_modes->setAccessibleName(tr("How many days"));
    m_who->setItemText(0, tr("Mine"));
    m_who->setItemText(1, tr("All"));
    m_who->setAccessibleName(tr("Whose records"));
    m_today->setText(tr("Today"));
    m_back->setToolTip(tr("Earlier"));
    m_back->setAccessibleName(tr("Earlier"));
    m_forward->setToolTip(tr("Later"));
    m_forward->setAccessibleName(tr("Later"));
    m_new->setText(tr("New %1", "kind of record")
                       .arg(labelInSentence(m_desk.catalogue().at("activity").labels)));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_byPlace->setText(tr("Plan the route of the day…"));
    m_export->setText(tr("Export as iCalendar…"));
    m_days->setAccessibleName(tr("Calendar"));
    m_month->setAccessibleName(tr("Calendar"));
    m_agenda->setAccessibleName(tr("Agenda"));
    fillAgenda();
    showHead();
}

QList<PageKey> CalendarPage::keys() const
{
    return {{QStringLiteral("N"), tr("New entry at this time")},
            {QStringLiteral("Space"), tr("Tick the task, or take it back")},
            {QStringLiteral("Enter"), tr("Open the entry")}};
}

} // namespace caravan::ui
