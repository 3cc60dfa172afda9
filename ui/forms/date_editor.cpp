// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/date_editor.h"

#include "core/exchange/typed_text.h"
#include "core/record/record.h"
#include "core/schema/value_check.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/calendar_popup.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace caravan::ui {

namespace {

constexpr int kTimeWidth = 92;

Result<QDate> parsedDay(const QString& text)
{
    const QDate now = QDate::currentDate();
    const Date today{std::chrono::year(now.year()),
                     std::chrono::month(static_cast<unsigned>(now.month())),
                     std::chrono::day(static_cast<unsigned>(now.day()))};
    const Result<Date> day = typedDay(toStd(text), today, interfaceLanguage().rfind("zh", 0) == 0);
    return day ? Result<QDate>(
                     QDate::fromString(toQString(formatDate(*day)), QStringLiteral("yyyy-MM-dd")))
               : Result<QDate>(day.error());
}

std::optional<QTime> parsedTime(const QString& text)
{
    static const QRegularExpression kTime(QStringLiteral("^(\\d{1,2})[:.]?(\\d{2})?$"));
    const QRegularExpressionMatch match = kTime.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

DateEditor::DateEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_day(new QLineEdit)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_day, 1);
    m_calendar =
        m_day->addAction(icon(QStringLiteral("calendar"), Ink::text2), QLineEdit::TrailingPosition);
    connect(m_calendar, &QAction::triggered, this, &DateEditor::pick);
    const auto touched = [this] {
        m_isTouched = true;
        Q_EMIT edited();
    };
    connect(m_day, &QLineEdit::textEdited, this, touched);
    // Words become the day they mean as soon as one goes on.
    connect(m_day, &QLineEdit::editingFinished, this, [this] {
        if (const auto day = m_isTouched ? parsedDay(m_day->text()) : Result<QDate>(Error{})) {
            m_day->setText(day->toString(QStringLiteral("yyyy-MM-dd")));
        }
    });
    if (field.type == FieldType::dateTime) {
        m_time = new QLineEdit;
        m_time->setFixedWidth(kTimeWidth);
        layout->addWidget(m_time);
        connect(m_time, &QLineEdit::textEdited, this, touched);
    }
    setFocusProxy(m_day);
    describe();
}

void DateEditor::describe()
{
    m_day->setPlaceholderText(tr("YYYY-MM-DD", "how a day is typed"));
    m_day->setToolTip(tr("A day, or words: tomorrow, in 2 weeks, next Monday, end of month"));
    m_calendar->setToolTip(tr("Pick from the calendar"));
    if (m_time) {
        m_time->setPlaceholderText(tr("HH:MM", "how a time is typed"));
        m_time->setAccessibleName(tr("Time"));
    }
}

void DateEditor::setValue(const Value& value)
{
    m_value = value;
    m_isTouched = false;
    const std::string& text = textOf(value);
    if (!m_time) {
        m_day->setText(toQString(text));
        return;
    }
    const std::optional<TimePoint> time = parseDateTime(text);
    m_day->setText(time ? toLocal(*time).toString(QStringLiteral("yyyy-MM-dd")) : QString());
    m_time->setText(time ? toLocal(*time).toString(QStringLiteral("HH:mm")) : QString());
}

Result<Value> DateEditor::value() const
{
    // The seconds of a moment that nobody touched are not lost by showing only minutes.
    if (!m_isTouched) {
        return m_value;
    }
    const QString day = m_day->text().trimmed();
    const QString time = m_time ? m_time->text().trimmed() : QString();
    if (day.isEmpty() && time.isEmpty()) {
        return Value();
    }
    const Result<QDate> date = parsedDay(day);
    if (!date) {
        return Error{ErrorCode::invalid, field().name, date.error().detail};
    }
    std::string text = toStd(date->toString(QStringLiteral("yyyy-MM-dd")));
    if (m_time) {
        const std::optional<QTime> clock = time.isEmpty() ? QTime(0, 0) : parsedTime(time);
        if (!clock) {
            return Error{ErrorCode::invalid, field().name, "not a time of day"};
        }
        text = formatDateTime(fromLocal(QDateTime(*date, *clock)));
    }
    const Value value(text);
    const Done good = checkValue(field(), value);
    return good ? Result<Value>(value) : good.error();
}

QString DateEditor::rawText() const
{
    return m_time ? m_day->text() + QLatin1Char('\n') + m_time->text() : m_day->text();
}

void DateEditor::setRawText(const QString& text)
{
    m_day->setText(text.section(QLatin1Char('\n'), 0, 0));
    if (m_time) {
        m_time->setText(text.section(QLatin1Char('\n'), 1));
    }
    m_isTouched = true;
    Q_EMIT edited();
}

void DateEditor::pick()
{
    const Result<QDate> typed = parsedDay(m_day->text());
    const QDate now = typed ? *typed : QDate::currentDate();
    auto* popup = new CalendarPopup(now, this);
    connect(popup, &CalendarPopup::dayPicked, this, &DateEditor::take);
    popup->popUpBelow(*m_day);
}

void DateEditor::take(const QDate& day)
{
    m_isTouched = true;
    m_day->setText(day.toString(QStringLiteral("yyyy-MM-dd")));
    if (m_time && m_time->text().isEmpty()) {
        m_time->setText(QStringLiteral("09:00"));
    }
    m_day->setFocus();
    Q_EMIT edited();
}

void DateEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    FieldEditor::changeEvent(event);
}

} // namespace caravan::ui
