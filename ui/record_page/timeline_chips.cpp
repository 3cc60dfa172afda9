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
using Strand = TimelineModel::Strand;

const QString kHidden = QStringLiteral("timeline.hidden");

/// As it is remembered.
QString keyOf(const Strand& strand)
{
    switch (strand.kind) {
    case Kind::stage:
        return QStringLiteral("stages");
    case Kind::change:
        return QStringLiteral("changes");
    case Kind::conflict:
        return QStringLiteral("conflicts");
    case Kind::record:
        break;
    }
    return toQString(strand.entity);
}

/// Earlier programs remembered plurals.
bool isAmong(const QJsonArray& keys, const Strand& strand, const Entity* entity)
{
    const QString key = keyOf(strand);
    const QString earlier = !entity                                ? key
                            : entity->serves == Serves::activities ? QStringLiteral("activities")
                            : entity->serves == Serves::files      ? QStringLiteral("files")
                                                                   : key + QLatin1Char('s');
    return keys.contains(key) || keys.contains(earlier);
}

QString iconOf(const Strand& strand, const Entity* entity)
{
    return entity                          ? toQString(entity->icon)
           : strand.kind == Kind::stage    ? QStringLiteral("circle-arrow-right")
           : strand.kind == Kind::conflict ? QStringLiteral("git-merge")
                                           : QStringLiteral("pencil");
}

} // namespace

TimelineChips::TimelineChips(Desk& desk, TimelineModel& model, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(model)
{
    auto* inner = new QWidget;
    auto* flow = new FlowLayout(kGap, inner);
    auto* inset = new QVBoxLayout(this); // a flow layout knows no margins
    inset->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    inset->addWidget(inner);
    const QJsonArray hidden = desk.preferences().value(kHidden).toArray();
    for (const Strand& strand : model.strands()) {
        const Entity* entity = desk.catalogue().entity(strand.entity);
        auto* button = new QToolButton;
        button->setObjectName(keyOf(strand));
        button->setIcon(icon(iconOf(strand, entity)));
        button->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(!isAmong(hidden, strand, entity));
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(kSmallControlHeight);
        setButtonKind(*button, ButtonKind::ghost);
        connect(button, &QToolButton::toggled, this, &TimelineChips::apply);
        m_buttons.emplace_back(strand, button);
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

QString TimelineChips::nameOf(const Strand& strand) const
{
    switch (strand.kind) {
    case Kind::stage:
        return tr("Stages");
    case Kind::change:
        return tr("Changes");
    case Kind::conflict:
        return tr("Conflicts");
    case Kind::record:
        break;
    }
    return labelText(m_desk.catalogue().at(strand.entity).plural);
}

void TimelineChips::showCounts()
{
    int shown = 0;
    for (const auto& [strand, button] : m_buttons) {
        const int count = m_model.countOf(strand);
        button->setText(
            tr("%1 %2", "kind of entry, how many").arg(nameOf(strand), integerText(count)));
        button->setAccessibleName(tr("Show in the timeline: %1").arg(button->text()));
        button->setVisible(count > 0);
        shown += count > 0 ? 1 : 0;
    }
    setVisible(shown > 1 || !m_model.hidden().empty());
    updateGeometry();
}

void TimelineChips::apply()
{
    std::set<Strand> hidden;
    QJsonArray kept;
    for (const auto& [strand, button] : m_buttons) {
        if (!button->isChecked()) {
            hidden.insert(strand);
            kept.append(keyOf(strand));
        }
    }
    m_desk.preferences().setValue(kHidden, kept);
    m_model.setHidden(hidden);
}

} // namespace caravan::ui
