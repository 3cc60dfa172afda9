// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/choice_editor.h"

#include "ui/text/format.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace caravan::ui {

ChoiceEditor::ChoiceEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QComboBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setMaxVisibleItems(14);
    setFocusProxy(m_box);
    fill();
    connect(m_box, &QComboBox::activated, this, [this] {
        m_value = toStd(m_box->currentData().toString());
        Q_EMIT edited();
    });
}

void ChoiceEditor::setValue(const Value& value)
{
    m_value = textOf(value);
    fill();
}

Result<Value> ChoiceEditor::value() const
{
    return m_value.empty() ? Value() : Value(m_value);
}

void ChoiceEditor::restrictTo(const std::vector<std::string>& values)
{
    m_allowed = values;
    m_allowed->push_back(m_value);
    fill();
}

void ChoiceEditor::fill()
{
    m_box->clear();
    if (!field().required || m_value.empty()) {
        m_box->addItem(tr("Not set"), QString());
    }
    for (const Choice& choice : field().choices) {
        const bool offered = (!choice.isHidden || choice.value == m_value) &&
                             (!m_allowed || std::find(m_allowed->begin(), m_allowed->end(),
                                                      choice.value) != m_allowed->end());
        if (offered) {
            m_box->addItem(labelText(choice.labels), toQString(choice.value));
        }
    }
    int at = m_box->findData(toQString(m_value));
    if (at < 0) {
        m_box->addItem(toQString(m_value), toQString(m_value));
        at = m_box->count() - 1;
    }
    m_box->setCurrentIndex(at);
}

} // namespace caravan::ui
