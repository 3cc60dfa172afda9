// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/day_plan_dialog.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kSize(860, 520);
constexpr int kDayPlanDialogTimeWidth = 70;
constexpr int kWayWidth = 96;
constexpr int kFixedWidth = 130;
constexpr int kPlaceWidth = 240;
const QTime kMorning(9, 0);
const QTime kEvening(18, 0);
constexpr int kBeginStep = 5; ///< minutes

constexpr double kNear = 0.05; ///< km: next door is no way
constexpr double kFar = 10;    ///< km: tenths say nothing any more

enum Column { kTime, kWas, kWhat, kWhere, kWay, kFixed };

QString kmText(double km)
{
    return DayPlanDialog::tr("%1 km").arg(
        QLocale().toString(km, 'f', km >= kNear && km < kFar ? 1 : 0));
}

QString clockText(TimePoint time)
{
    return toLocal(time).toString(QStringLiteral("HH:mm"));
}

} // namespace

DayPlanDialog::DayPlanDialog(Desk& desk, const QDate& day, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_day(day), m_from(new QComboBox), m_start(new QLineEdit),
      m_begin(new QTimeEdit), m_list(new QTreeWidget),
      m_summary(new PlainLabel({}, TextRole::bodyStrong)),
      m_notes(new PlainLabel({}, TextRole::body, Ink::text2)), m_apply(new QPushButton(tr("Apply")))
{
    build();
    read();
    plan();
}

void DayPlanDialog::build()
{
    setWindowTitle(tr("By location: %1 %2", "day and its name")
                       .arg(m_day.toString(Qt::ISODate),
                            QLocale().dayName(m_day.dayOfWeek(), QLocale::LongFormat)));
    openWithin(*this, kSize);
    m_start->setPlaceholderText(tr("Latitude and longitude; empty: at the first stop"));
    m_start->setAccessibleName(tr("Starting position"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_begin->setDisplayFormat(QStringLiteral("HH:mm"));
    m_begin->setTime(kMorning);
    m_list->setHeaderLabels({tr("Time"), tr("Before"), tr("What"), tr("Where"),
                             tr("Distance", "length"), tr("Fixed time")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Stops of the day"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
    for (const auto& [column, width] :
         {std::pair(kTime, kDayPlanDialogTimeWidth), std::pair(kWas, kDayPlanDialogTimeWidth),
          std::pair(kWhere, kPlaceWidth), std::pair(kWay, kWayWidth),
          std::pair(kFixed, kFixedWidth)}) {
        m_list->setColumnWidth(column, width);
    }
    m_notes->setWordWrap(true);
    setButtonKind(*m_apply, ButtonKind::primary);
    m_apply->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
    auto* head = new QHBoxLayout;
    head->setSpacing(kPageMargin);
    auto* from = new QWidget;
    auto* fromLine = new QHBoxLayout(from);
    fromLine->setContentsMargins(0, 0, 0, 0);
    fromLine->setSpacing(kGap);
    fromLine->addWidget(m_from);
    fromLine->addWidget(m_start, 1);
    from->setFocusProxy(m_from);
    head->addWidget(new FieldRow(tr("Start from"), false, QString(), from), 1);
    head->addWidget(new FieldRow(tr("Start at"), false, QString(), m_begin));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_notes);
    layout->addLayout(buttons);

    connect(m_from, &QComboBox::activated, this, [this](int index) {
        const QVariant position = m_from->itemData(index);
        m_start->setVisible(!position.isValid());
        if (position.isValid()) {
            m_start->setText(position.toString());
        } else {
            m_start->setFocus();
        }
    });
    connect(m_start, &QLineEdit::textChanged, this, &DayPlanDialog::plan);
    connect(m_begin, &QTimeEdit::timeChanged, this, &DayPlanDialog::plan);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem* item) {
        if (!m_isShowing) {
            m_stops[item->data(0, Qt::UserRole).toULongLong()].isFixed =
                item->checkState(kFixed) == Qt::Checked;
            // Not at once: the list would be filled again under the hands of the one who asks.
            QMetaObject::invokeMethod(this, &DayPlanDialog::plan, Qt::QueuedConnection);
        }
    });
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void DayPlanDialog::read()
{
    const auto day = parseDate(toStd(m_day.toString(Qt::ISODate)));
    const auto stops =
        readDayStops(m_desk.replica(), m_desk.user(), *day, fromLocal(m_day.startOfDay()),
                     fromLocal(m_day.addDays(1).startOfDay()));
    if (!stops) {
        m_desk.reportReadFailure(stops.error());
        return;
    }
    m_stops = *stops;
    // Today begins now; another day when its first stop does.
    const QDateTime now = toLocal(m_desk.now());
    QTime begin = kMorning;
    if (!m_stops.empty() && m_stops.front().start) {
        begin = std::min(begin, toLocal(*m_stops.front().start).time());
    }
    if (now.date() == m_day && now.time() > begin) {
        const int minutes = now.time().msecsSinceStartOfDay() / 60'000;
        const int next = (minutes / kBeginStep + 1) * kBeginStep;
        begin = next < 24 * 60 ? QTime(next / 60, next % 60) : now.time();
    }
    m_begin->setTime(begin);
    const auto me = m_desk.replica().find("user", m_desk.user());
    fillStarts(me ? toQString(me->record.text("home_position")) : QString());
}

/// Places by their names: home, the customers of the day, any other by its position.
void DayPlanDialog::fillStarts(const QString& home)
{
    if (!home.isEmpty()) {
        m_from->addItem(tr("Home address"), home);
    }
    m_from->addItem(tr("The first stop"), QString());
    QStringList known;
    for (const DayStop& stop : m_stops) {
        const QString name = toQString(stop.place);
        if (stop.position && !known.contains(name)) {
            known.append(name);
            m_from->addItem(name, toQString(formatPosition(*stop.position)));
        }
    }
    m_from->addItem(tr("Another position …"));
    m_from->setCurrentIndex(0);
    m_start->hide();
    m_start->setText(m_from->currentData().toString());
}

void DayPlanDialog::plan()
{
    const std::string typed = toStd(m_start->text().trimmed());
    const Result<Position> start = parsePosition(typed);
    RouteDay day{start ? std::optional(*start) : std::nullopt,
                 fromLocal(QDateTime(m_day, m_begin->time())),
                 fromLocal(QDateTime(m_day, std::max(kEvening, m_begin->time())))};
    m_route = routeOf(m_stops, day);
    show();
    QStringList notes;
    if (!typed.empty() && !start) {
        notes.append(
            tr("Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address."));
    }
    const auto titles = [this](const std::vector<std::size_t>& stops) {
        QStringList names;
        for (const std::size_t stop : stops) {
            names.append(recordTitle(m_stops[stop].record));
        }
        return joinedText(names);
    };
    if (!m_route.unknown.empty()) {
        notes.append(
            tr("Left unchanged because they have no position: %1").arg(titles(m_route.unknown)));
    }
    if (!m_route.beyond.empty()) {
        notes.append(tr("Cannot be reached that day, so they are left unchanged: %1")
                         .arg(titles(m_route.beyond)));
    }
    if (!m_route.late.empty()) {
        notes.append(tr("Cannot be reached in time: %1").arg(titles(m_route.late)));
    }
    notes.append(tr("Straight-line distances; times are calculated at %1 km/h.")
                     .arg(QLocale().toString(day.kmPerHour, 'f', 0)));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    const bool isShorter = m_route.kmBefore - m_route.km > kNear;
    m_summary->setText(
        m_stops.empty() ? tr("No visits or meetings on this day.")
        : isShorter     ? tr("%1 instead of %2").arg(kmText(m_route.km), kmText(m_route.kmBefore))
                        : tr("%1, already in a good order").arg(kmText(m_route.km)));
    m_apply->setEnabled(!edits().empty());
}

void DayPlanDialog::show()
{
    m_isShowing = true;
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (std::size_t place = 0; place < m_route.order.size(); ++place) {
        addLine(place);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::max(0, current)));
    m_isShowing = false;
}

void DayPlanDialog::addLine(std::size_t place)
{
    const std::size_t index = m_route.order[place];
    const DayStop& stop = m_stops[index];
    const bool isPlaced = stop.position || stop.isFixed;
    const QString was = stop.start ? clockText(*stop.start) : QString();
    auto* item = new QTreeWidgetItem(m_list);
    item->setData(0, Qt::UserRole, QVariant::fromValue<qulonglong>(index));
    item->setText(kTime, isPlaced ? clockText(m_route.starts[place]) : was);
    item->setText(kWas, was);
    item->setText(kWhat, recordTitle(stop.record));
    item->setText(kWhere, toQString(stop.place));
    item->setText(kWay, stop.position ? kmText(m_route.legs[place]) : QString());
    item->setTextAlignment(kWay, Qt::AlignRight | Qt::AlignVCenter);
    if (stop.start) { // what has no time cannot keep it
        item->setCheckState(kFixed, stop.isFixed ? Qt::Checked : Qt::Unchecked);
    }
    for (const int column : {kWhat, kWhere}) {
        item->setToolTip(column, plainToolTip(item->text(column)));
    }
}

std::vector<Edit> DayPlanDialog::edits() const
{
    return applyRoute(m_stops, m_route);
}

QString DayPlanDialog::summary() const
{
    return m_summary->text();
}

} // namespace caravan::ui
