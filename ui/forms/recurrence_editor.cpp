// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/recurrence_editor.h"

#include "core/record/record.h"
#include "core/schema/value_check.h"
#include "ui/text/format.h"
#include "ui/text/recurrence_text.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace caravan::ui {

namespace {

using Unit = SimpleRecurrence::Unit;

constexpr int kNever = -1; ///< data of the first unit
constexpr int kAsWritten = -2;
constexpr int kEveryMax = 99;
constexpr int kCountMax = 999;
constexpr int kUsualCount = 10;
constexpr int kUsualMonths = 6;
constexpr std::array kOrdinals{0, 1, 2, 3, 4, -1};
enum End { kForEver, kUntil, kCount };

QHBoxLayout* rowIn(QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    return row;
}

} // namespace

RecurrenceEditor::RecurrenceEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_unit(new QComboBox), m_every(new QSpinBox),
      m_dayRow(makeDays()), m_ordinal(new QComboBox), m_weekday(new QComboBox),
      m_monthRow(makeMonth()), m_end(new QComboBox), m_until(new QDateEdit), m_count(new QSpinBox),
      m_endRow(makeEnd()), m_sentence(new PlainLabel({}, TextRole::caption, Ink::text2))
{
    m_unit->addItem(tr("Does not repeat"), kNever);
    m_unit->addItem(tr("By days"), static_cast<int>(Unit::day));
    m_unit->addItem(tr("By weeks"), static_cast<int>(Unit::week));
    m_unit->addItem(tr("By months"), static_cast<int>(Unit::month));
    m_unit->addItem(tr("By years"), static_cast<int>(Unit::year));
    m_unit->setAccessibleName(tr("How it repeats"));
    m_every->setRange(1, kEveryMax);
    m_every->setPrefix(tr("every ", "before a number of days, weeks…"));
    m_every->setAccessibleName(tr("Every how many"));
    auto* head = new QWidget;
    QHBoxLayout* first = rowIn(head);
    first->addWidget(m_unit);
    first->addWidget(m_every);
    first->addWidget(m_dayRow);
    first->addWidget(m_monthRow);
    first->addStretch(1);
    m_sentence->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(head);
    layout->addWidget(m_endRow);
    layout->addWidget(m_sentence);
    setFocusProxy(m_unit);
    for (QComboBox* box : {m_unit, m_ordinal, m_weekday, m_end}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RecurrenceEditor::change);
    }
    for (QSpinBox* box : {m_every, m_count}) {
        connect(box, &QSpinBox::valueChanged, this, &RecurrenceEditor::change);
    }
    connect(m_until, &QDateEdit::dateChanged, this, &RecurrenceEditor::change);
    showParts();
}

QWidget* RecurrenceEditor::makeDays()
{
    auto* widget = new QWidget;
    QHBoxLayout* row = rowIn(widget);
    row->setSpacing(kGap / 2);
    for (int day = 1; day <= 7; ++day) {
        auto* button = new QToolButton;
        button->setText(QLocale().dayName(day, QLocale::ShortFormat));
        button->setAccessibleName(QLocale().dayName(day, QLocale::LongFormat));
        button->setToolTip(QLocale().dayName(day, QLocale::LongFormat));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedHeight(kSmallControlHeight);
        setButtonKind(*button, ButtonKind::secondary);
        connect(button, &QToolButton::toggled, this, &RecurrenceEditor::change);
        row->addWidget(button);
        m_days.push_back(button);
    }
    return widget;
}

QWidget* RecurrenceEditor::makeMonth()
{
    auto* widget = new QWidget;
    QHBoxLayout* row = rowIn(widget);
    for (const int ordinal : kOrdinals) {
        m_ordinal->addItem(
            ordinal == 0
                ? tr("on the same day of the month")
                : tr("on the %1", "first, second… weekday of the month").arg(ordinalText(ordinal)),
            ordinal);
    }
    for (int day = 1; day <= 7; ++day) {
        m_weekday->addItem(QLocale().dayName(day, QLocale::LongFormat));
    }
    m_ordinal->setAccessibleName(tr("On which day of the month"));
    m_weekday->setAccessibleName(tr("Day of the week"));
    row->addWidget(m_ordinal);
    row->addWidget(m_weekday);
    return widget;
}

QWidget* RecurrenceEditor::makeEnd()
{
    auto* widget = new QWidget;
    QHBoxLayout* row = rowIn(widget);
    m_end->addItems({tr("without an end"), tr("until a day"), tr("a number of times")});
    m_end->setAccessibleName(tr("When it ends"));
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setCalendarPopup(true);
    m_until->setDate(QDate::currentDate().addMonths(kUsualMonths));
    m_until->setAccessibleName(tr("Last day"));
    m_count->setRange(1, kCountMax);
    m_count->setValue(kUsualCount);
    m_count->setAccessibleName(tr("How many times"));
    row->addWidget(m_end);
    row->addWidget(m_until);
    row->addWidget(m_count);
    row->addStretch(1);
    return widget;
}

void RecurrenceEditor::setValue(const Value& value)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_rule = textOf(value);
    m_isTouched = false;
    const int written = m_unit->findData(kAsWritten);
    if (written >= 0) {
        m_unit->removeItem(written);
    }
    const auto simple = simpleRecurrence(m_rule);
    if (simple) {
        fill(*simple);
    } else if (m_rule.empty()) {
        m_unit->setCurrentIndex(0);
    } else {
        m_unit->addItem(tr("By a rule of its own"), kAsWritten);
        m_unit->setCurrentIndex(m_unit->count() - 1);
    }
    showParts();
}

void RecurrenceEditor::fill(const SimpleRecurrence& recurrence)
{
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(recurrence.unit)));
    m_every->setValue(recurrence.every);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        m_days[i]->setChecked(std::find(recurrence.weekdays.begin(), recurrence.weekdays.end(),
                                        static_cast<int>(i) + 1) != recurrence.weekdays.end());
    }
    m_ordinal->setCurrentIndex(m_ordinal->findData(recurrence.ordinal));
    m_weekday->setCurrentIndex(recurrence.weekday - 1);
    m_end->setCurrentIndex(recurrence.until ? kUntil : recurrence.count ? kCount : kForEver);
    if (recurrence.until) {
        m_until->setDate(QDate::fromString(toQString(formatDate(*recurrence.until)), Qt::ISODate));
    }
    if (recurrence.count) {
        m_count->setValue(*recurrence.count);
    }
}

SimpleRecurrence RecurrenceEditor::chosen() const
{
    SimpleRecurrence recurrence;
    recurrence.unit = static_cast<Unit>(m_unit->currentData().toInt());
    recurrence.every = m_every->value();
    if (recurrence.unit == Unit::week) {
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            if (m_days[i]->isChecked()) {
                recurrence.weekdays.push_back(static_cast<int>(i) + 1);
            }
        }
    } else if (recurrence.unit == Unit::month) {
        recurrence.ordinal = m_ordinal->currentData().toInt();
        recurrence.weekday = recurrence.ordinal != 0 ? m_weekday->currentIndex() + 1 : 1;
    }
    if (m_end->currentIndex() == kUntil) {
        recurrence.until = parseDate(toStd(m_until->date().toString(Qt::ISODate)));
    } else if (m_end->currentIndex() == kCount) {
        recurrence.count = m_count->value();
    }
    return recurrence;
}

Result<Value> RecurrenceEditor::value() const
{
    if (!m_isTouched || m_unit->currentData().toInt() == kAsWritten) {
        return m_rule.empty() ? Value() : Value(m_rule);
    }
    if (m_unit->currentData().toInt() == kNever) {
        return Value();
    }
    const Value value = ruleText(chosen());
    const Done good = checkValue(field(), value);
    return good ? Result<Value>(value) : good.error();
}

void RecurrenceEditor::change()
{
    if (m_isShowing) {
        return;
    }
    m_isTouched = true;
    showParts();
    Q_EMIT edited();
}

void RecurrenceEditor::showParts()
{
    const int unit = m_unit->currentData().toInt();
    const bool isSimple = unit >= 0;
    const bool isMonth = unit == static_cast<int>(Unit::month);
    m_every->setVisible(isSimple);
    m_dayRow->setVisible(unit == static_cast<int>(Unit::week));
    m_monthRow->setVisible(isMonth);
    m_weekday->setVisible(isMonth && m_ordinal->currentData().toInt() != 0);
    m_endRow->setVisible(isSimple);
    m_until->setVisible(isSimple && m_end->currentIndex() == kUntil);
    m_count->setVisible(isSimple && m_end->currentIndex() == kCount);
    m_sentence->setText(isSimple             ? recurrenceText(chosen())
                        : unit == kAsWritten ? toQString(m_rule)
                                             : QString());
    m_sentence->setVisible(unit != kNever);
}

QString RecurrenceEditor::sentence() const
{
    return m_sentence->text();
}

} // namespace caravan::ui
