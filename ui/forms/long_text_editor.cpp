// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/long_text_editor.h"

#include "core/record/record.h"
#include "core/schema/value_check.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace caravan::ui {

namespace {

constexpr int kHeight = 104;

} // namespace

LongTextEditor::LongTextEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_text(new QPlainTextEdit)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kHeight);
    m_text->document()->setDocumentMargin(6);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isLoading) {
            Q_EMIT edited();
        }
    });
}

void LongTextEditor::setValue(const Value& value)
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_text->setPlainText(toQString(textOf(value)));
}

Result<Value> LongTextEditor::value() const
{
    const QString text = m_text->toPlainText();
    const Value value = text.trimmed().isEmpty() ? Value() : Value(toStd(text));
    const Done good = checkValue(field(), value);
    return good ? Result<Value>(value) : good.error();
}

} // namespace caravan::ui
