// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/outcome_chips.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

#include <QPushButton>
#include <QSignalBlocker>

namespace caravan::ui {

OutcomeChips::OutcomeChips(const Field& field, QWidget* parent) : QWidget(parent), m_field(field)
{
    auto* flow = new FlowLayout(kGap, this);
    for (const Choice& choice : m_field.choices) {
        if (choice.isHidden) {
            continue;
        }
        auto* chip = new QPushButton;
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        chip->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where one writes
        chip->setFixedHeight(kSmallControlHeight);
        m_chips.emplace_back(&choice, chip);
        flow->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, [this, &choice](bool isChecked) {
            pick(isChecked ? choice.value : std::string());
            Q_EMIT edited();
        });
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void OutcomeChips::retranslate()
{
    setAccessibleName(labelText(m_field.labels));
    for (const auto& [choice, chip] : m_chips) {
        chip->setText(labelText(choice->labels));
    }
}

std::string OutcomeChips::picked() const
{
    for (const auto& [choice, chip] : m_chips) {
        if (chip->isChecked()) {
            return choice->value;
        }
    }
    return {};
}

void OutcomeChips::pick(const std::string& value)
{
    for (const auto& [choice, chip] : m_chips) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(choice->value == value);
    }
}

} // namespace caravan::ui
