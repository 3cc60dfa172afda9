// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/editors/choice_set_editor.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kColumns = 3;

} // namespace

ChoiceSetEditor::ChoiceSetEditor(const Field& field, QWidget* parent) : FieldEditor(field, parent)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setHorizontalSpacing(kCardPadding);
    layout->setVerticalSpacing(kGap);
    int place = 0;
    for (const Choice& choice : field.choices) {
        auto* box = new QCheckBox(labelText(choice.labels));
        connect(box, &QCheckBox::clicked, this, &FieldEditor::edited);
        layout->addWidget(box, place / kColumns, place % kColumns);
        m_boxes.push_back(box);
        ++place;
    }
    layout->setColumnStretch(kColumns, 1);
    if (!m_boxes.empty()) {
        setFocusProxy(m_boxes.front());
    }
}

void ChoiceSetEditor::setValue(const Value& value)
{
    m_others.clear();
    const auto* set = std::get_if<TextSet>(&value);
    const TextSet chosen = set ? *set : TextSet();
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setChecked(
            std::binary_search(chosen.begin(), chosen.end(), field().choices[i].value));
    }
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(m_others),
                 [this](const std::string& item) { return !field().choice(item); });
}

Result<Value> ChoiceSetEditor::value() const
{
    TextSet set = m_others;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked()) {
            set.push_back(field().choices[i].value);
        }
    }
    std::sort(set.begin(), set.end());
    return set.empty() ? Value() : Value(set);
}

} // namespace caravan::ui
