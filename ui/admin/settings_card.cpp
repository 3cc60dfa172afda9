// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/settings_card.h"

#include "ui/theme/density.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kSettingLabelWidth = 180;

} // namespace

SettingsCard::SettingsCard(const QString& title)
{
    addTitle(title);
}

void SettingsCard::addLine(const QString& label, QWidget* editor)
{
    auto* line = new QHBoxLayout;
    auto* name = new PlainLabel(label, TextRole::body, Ink::text2);
    name->setFixedWidth(kSettingLabelWidth);
    name->setMinimumHeight(controlHeight());
    name->setBuddy(editor);
    line->addWidget(name);
    line->addWidget(editor, 1);
    body()->addLayout(line);
    editor->setAccessibleName(label);
}

void SettingsCard::addHint(const QString& text)
{
    auto* hint = new PlainLabel(text, TextRole::body, Ink::text2);
    hint->setWordWrap(true);
    body()->addWidget(hint);
}

} // namespace caravan::ui
