// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/line_editor.h"

#include "core/exchange/typed_text.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace caravan::ui {

namespace {

bool isNumber(FieldType type)
{
    return type == FieldType::integer || type == FieldType::decimal;
}

} // namespace

LineEditor::LineEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_line(new QLineEdit)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    // Not textEdited: what assistive technology sets counts as typed, too.
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        if (!m_isShowing) {
            m_isTouched = true;
            Q_EMIT edited();
        }
    });
    // How a number was read is shown as soon as one goes on.
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        const auto number =
            m_isTouched && isNumber(this->field().type) ? value() : Result<Value>(Error{});
        if (number) {
            show(*number);
        }
    });
    if (field.type == FieldType::phone) {
        m_line->setInputMethodHints(Qt::ImhDialableCharactersOnly); // kept as it is typed
    } else if (isNumber(field.type)) {
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
}

void LineEditor::setValue(const Value& value)
{
    m_value = value;
    m_isTouched = false;
    show(value);
}

QString LineEditor::rawText() const
{
    return m_line->text();
}

void LineEditor::setRawText(const QString& text)
{
    m_line->setText(text);
}

void LineEditor::show(const Value& value)
{
    QString text;
    if (const auto* typed = std::get_if<std::string>(&value)) {
        text = toQString(*typed);
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        text = QString::number(*whole);
    } else if (const auto* number = std::get_if<Decimal>(&value)) {
        text = toQString(number->toString());
    }
    const QScopedValueRollback showing(m_isShowing, true);
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

Result<Value> LineEditor::value() const
{
    if (!m_isTouched) {
        return m_value;
    }
    if (isNumber(field().type)) {
        return typedNumber(field(), toStd(m_line->text()));
    }
    const std::string text = toStd(m_line->text().trimmed());
    if (field().type == FieldType::position) {
        return valueFromText(field(), text); // however it is written
    }
    const Value value = text.empty() ? Value() : Value(text);
    const Done good = checkValue(field(), value);
    return good ? Result<Value>(value) : good.error();
}

} // namespace caravan::ui
