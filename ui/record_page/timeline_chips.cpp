// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/timeline_chips.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

#include <QJsonArray>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

using Kind = TimelineModel::Kind;

const QString kHidden = QStringLiteral("timeline.hidden");

struct Chip {
    Kind kind;
    const char* key;
    const char* icon;
};
constexpr Chip kChips[] = {
    {Kind::record, "activities", "phone"}, {Kind::visit, "visits", "wrench"},
    {Kind::file, "files", "paperclip"},    {Kind::stage, "stages", "circle-arrow-right"},
    {Kind::change, "changes", "pencil"},   {Kind::conflict, "conflicts", "git-merge"}};

} // namespace

TimelineChips::TimelineChips(TimelineModel& model, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_model(model), m_preferences(preferences)
{
    auto* inner = new QWidget;
    auto* flow = new FlowLayout(kGap, inner);
    auto* inset = new QVBoxLayout(this); // a flow layout knows no margins
    inset->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    inset->addWidget(inner);
    const QJsonArray hidden = preferences.value(kHidden).toArray();
    for (const Chip& chip : kChips) {
        auto* button = new QToolButton;
        button->setIcon(icon(QString::fromLatin1(chip.icon)));
        button->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(!hidden.contains(QString::fromLatin1(chip.key)));
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(kSmallControlHeight);
        setButtonKind(*button, ButtonKind::ghost);
        connect(button, &QToolButton::clicked, this, &TimelineChips::apply);
        m_buttons[chip.kind] = button;
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&model, &QAbstractItemModel::modelReset, this, &TimelineChips::showCounts);
    apply();
}

void TimelineChips::retranslate()
{
    showCounts();
}

void TimelineChips::showCounts()
{
    const std::map<Kind, QString> names{
        {Kind::record, tr("Activities")}, {Kind::visit, tr("Visits")},
        {Kind::file, tr("Files")},        {Kind::stage, tr("Stages")},
        {Kind::change, tr("Changes")},    {Kind::conflict, tr("Conflicts")}};
    int shown = 0;
    for (const auto& [kind, button] : m_buttons) {
        const int count = m_model.countOf(kind);
        button->setText(
            tr("%1 %2", "kind of entry, how many").arg(names.at(kind), integerText(count)));
        button->setAccessibleName(tr("Show in the timeline: %1").arg(button->text()));
        button->setVisible(count > 0);
        shown += count > 0 ? 1 : 0;
    }
    setVisible(shown > 1 || !m_model.hidden().empty());
    updateGeometry();
}

void TimelineChips::apply()
{
    std::set<Kind> hidden;
    QJsonArray kept;
    for (const Chip& chip : kChips) {
        if (!m_buttons[chip.kind]->isChecked()) {
            hidden.insert(chip.kind);
            kept.append(QString::fromLatin1(chip.key));
        }
    }
    m_preferences.setValue(kHidden, kept);
    m_model.setHidden(hidden);
}

} // namespace caravan::ui
