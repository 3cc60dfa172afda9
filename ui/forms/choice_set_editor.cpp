// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/choice_set_editor.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kChipIcon = 14;

/// Not by colour alone: what is chosen has a tick.
void showTick(QToolButton& chip)
{
    const bool isOn = chip.isChecked();
    chip.setIcon(isOn ? icon(QStringLiteral("check"), Ink::accent) : QIcon());
    chip.setIconSize(QSize(kChipIcon, kChipIcon));
    chip.setToolButtonStyle(isOn ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
}

} // namespace

ChoiceSetEditor::ChoiceSetEditor(const Field& field, QWidget* parent) : FieldEditor(field, parent)
{
    auto* flow = new FlowLayout(kGap, this);
    for (const Choice& choice : field.choices) {
        auto* chip = new QToolButton;
        chip->setText(labelText(choice.labels));
        chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setFixedHeight(kSmallControlHeight);
        setButtonKind(*chip, ButtonKind::secondary);
        connect(chip, &QToolButton::toggled, this, [this, chip] {
            showTick(*chip);
            Q_EMIT edited();
        });
        flow->addWidget(chip);
        if (choice.isHidden) {
            chip->hide();
        }
        m_chips.push_back(chip);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (!m_chips.empty()) {
        setFocusProxy(m_chips.front());
    }
}

void ChoiceSetEditor::setValue(const Value& value)
{
    m_others.clear();
    const auto* set = std::get_if<TextSet>(&value);
    const TextSet chosen = set ? *set : TextSet();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const Choice& choice = field().choices[i];
        const bool isChosen = std::binary_search(chosen.begin(), chosen.end(), choice.value);
        {
            const QSignalBlocker quiet(m_chips[i]);
            m_chips[i]->setChecked(isChosen);
        }
        showTick(*m_chips[i]);
        m_chips[i]->setVisible(isChosen || !choice.isHidden);
    }
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(m_others),
                 [this](const std::string& item) { return !field().choice(item); });
}

Result<Value> ChoiceSetEditor::value() const
{
    TextSet set = m_others;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked()) {
            set.push_back(field().choices[i].value);
        }
    }
    std::sort(set.begin(), set.end());
    return set.empty() ? Value() : Value(set);
}

} // namespace caravan::ui
