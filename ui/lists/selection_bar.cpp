// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/selection_bar.h"

#include "ui/lists/reassign_dialog.h"
#include "ui/models/desk.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace caravan::ui {

namespace {

QString iconOf(SelectionBar::Does does)
{
    switch (does) {
    case SelectionBar::Does::edit:
        return QStringLiteral("pencil");
    case SelectionBar::Does::reassign:
        return QStringLiteral("users");
    case SelectionBar::Does::copy:
        return QStringLiteral("copy");
    case SelectionBar::Does::exportOut:
        return QStringLiteral("download");
    default:
        return QStringLiteral("trash-2");
    }
}

QString textOf(SelectionBar::Does does)
{
    switch (does) {
    case SelectionBar::Does::edit:
        return SelectionBar::tr("Edit …");
    case SelectionBar::Does::reassign:
        return SelectionBar::tr("Reassign …");
    case SelectionBar::Does::copy:
        return SelectionBar::tr("Copy");
    case SelectionBar::Does::exportOut:
        return SelectionBar::tr("Export …");
    default:
        return SelectionBar::tr("Delete");
    }
}

QString keyOf(SelectionBar::Does does)
{
    switch (does) {
    case SelectionBar::Does::edit:
        return QStringLiteral("Ctrl+E");
    case SelectionBar::Does::copy:
        return QStringLiteral("Ctrl+C");
    case SelectionBar::Does::remove:
        return QStringLiteral("Del");
    default:
        return {};
    }
}

std::vector<SelectionBar::Does> offeredOf(const Desk& desk, const Entity& entity)
{
    using Does = SelectionBar::Does;
    std::vector<Does> offered;
    if (desk.rights().mayUpdateSome(entity)) {
        offered.push_back(Does::edit);
        if (ReassignDialog::isFor(entity)) {
            offered.push_back(Does::reassign);
        }
    }
    offered.insert(offered.end(), {Does::copy, Does::exportOut, Does::remove});
    return offered;
}

} // namespace

SelectionBar::SelectionBar(const Desk& desk, const Entity& entity, QWidget& line, QWidget* parent)
    : QWidget(parent), m_line(line), m_text(new PlainLabel({}, TextRole::bodyStrong)),
      m_clear(makeIconButton(QStringLiteral("x")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_clear);
    m_text->setElided(true);
    layout->addWidget(m_text, 1);
    layout->addSpacing(kCardPadding);
    for (const Does does : offeredOf(desk, entity)) {
        auto* button = new QPushButton;
        setButtonKind(*button, ButtonKind::ghost);
        button->setFixedHeight(kSmallControlHeight);
        button->setIcon(icon(iconOf(does), does == Does::remove ? Ink::danger : Ink::text2));
        button->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        connect(button, &QPushButton::clicked, this, [this, does] { Q_EMIT picked(does); });
        layout->addWidget(button);
        m_buttons.push_back({does, button});
    }
    layout->addStretch(1); // the verbs stay near what was selected
    connect(m_clear, &QToolButton::clicked, this, &SelectionBar::clearPicked);
    retranslate();
    hide();
}

void SelectionBar::retranslate()
{
    setAccessibleName(tr("Selected records"));
    m_clear->setToolTip(tr("Select nothing (Esc)"));
    m_clear->setAccessibleName(tr("Select nothing"));
    for (const Button& one : m_buttons) {
        one.button->setText(textOf(one.does));
        const QString key = keyOf(one.does);
        one.button->setToolTip(key.isEmpty() ? QString() : key);
    }
}

void SelectionBar::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setToolTip(plainToolTip(text));
    if (isHidden() == text.isEmpty()) {
        return;
    }
    if (!text.isEmpty()) { // in its place and height: no row may move
        setFixedHeight(std::max(sizeHint().height(), m_line.height()));
    }
    m_line.setVisible(text.isEmpty());
    setVisible(!text.isEmpty());
}

} // namespace caravan::ui
