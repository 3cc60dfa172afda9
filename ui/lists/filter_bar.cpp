// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/filter_bar.h"

#include "core/model/completeness.h"
#include "ui/lists/menu_text.h"
#include "ui/lists/rule_dialog.h"
#include "ui/lists/rule_group_dialog.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace caravan::ui {

namespace {

constexpr const char* kChangedAt = "changed_at";
constexpr int kChipTextMax = 48;

/// What a filter says and the way to take it off, in one frame.
class Chip : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& tokens = currentTokens();
        paintBox(painter, rect(), tokens.surface, tokens.borderControl, kControlRadius);
    }
};

} // namespace

FilterBar::FilterBar(Desk& desk, const Entity& entity, int depth, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_depth(depth),
      m_flow(new FlowLayout(kGap, this)), m_add(new QToolButton), m_fields(new QMenu(this)),
      m_match(new QComboBox)
{
    m_add->setIcon(icon(QStringLiteral("funnel")));
    m_add->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setMenu(m_fields);
    setButtonKind(*m_add, ButtonKind::ghost);
    m_add->setFixedHeight(kSmallControlHeight);
    m_match->setFixedHeight(kSmallControlHeight);
    m_match->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_match);
    connect(m_fields, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(m_match, &QComboBox::currentIndexChanged, this, &FilterBar::edited);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

bool FilterBar::matchesAny() const
{
    return m_match->currentIndex() == 1;
}

void FilterBar::setRules(const std::vector<FilterRule>& rules, bool matchesAny)
{
    const QSignalBlocker quiet(m_match);
    m_rules = rules;
    m_match->setCurrentIndex(matchesAny ? 1 : 0);
    rebuild();
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Add filter"));
    const QSignalBlocker quiet(m_match);
    const int chosen = std::max(0, m_match->currentIndex());
    m_match->clear();
    m_match->addItems({tr("All of these"), tr("Any of these")});
    m_match->setCurrentIndex(chosen);
    m_match->setAccessibleName(tr("How filters are combined"));
    rebuild();
}

void FilterBar::fillMenu()
{
    m_fields->clear();
    for (const Field& field : m_entity.fields) {
        if (!field.isHidden && field.type != FieldType::file &&
            m_desk.rights().mayRead(m_entity, field)) {
            m_fields->addAction(menuText(*m_fields, field), this,
                                [this, name = field.name] { addRule(name); });
        }
    }
    m_fields->addSeparator();
    m_fields->addAction(ruleFieldText(m_entity, kChangedAt), this, [this] { addRule(kChangedAt); });
    if (m_depth < kGroupDepthMax) {
        m_fields->addSeparator();
        m_fields->addAction(tr("Filter group"), this, &FilterBar::addGroup);
        if (!lacking().parts.empty()) {
            m_fields->addAction(tr("Incomplete records"), this, [this] {
                m_rules.push_back(lacking());
                rebuild();
                Q_EMIT edited();
            });
        }
    }
}

/// Any of the fields that weigh in completeness is empty.
FilterRule FilterBar::lacking() const
{
    FilterRule group;
    group.kind = FilterRule::Kind::anyOf;
    for (const Field* field : weightyFields(m_entity, [this](const Field& one) {
             return m_desk.rights().mayRead(m_entity, one);
         })) {
        group.parts.push_back({field->name, FilterRule::Kind::empty, {}});
    }
    return group;
}

std::optional<FilterRule> FilterBar::asked(const FilterRule& rule)
{
    if (rule.isGroup()) {
        RuleGroupDialog dialog(m_desk, m_entity, rule, m_depth + 1, this);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.rule()) : std::nullopt;
    }
    RuleDialog dialog(m_desk, m_entity, rule, this);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.rule()) : std::nullopt;
}

void FilterBar::addRule(const std::string& field)
{
    FilterRule rule;
    rule.field = field;
    rule.kind = rulesFor(m_entity.field(field)).front();
    if (const auto added = asked(rule)) {
        m_rules.push_back(*added);
        rebuild();
        Q_EMIT edited();
    }
}

void FilterBar::addGroup()
{
    FilterRule group;
    group.kind = FilterRule::Kind::anyOf;
    if (const auto added = asked(group)) {
        m_rules.push_back(*added);
        rebuild();
        Q_EMIT edited();
    }
}

void FilterBar::changeRule(std::size_t place)
{
    const auto changed = asked(FilterRule(m_rules[place]));
    if (changed && place < m_rules.size()) {
        m_rules[place] = *changed;
        rebuild();
        Q_EMIT edited();
    }
}

void FilterBar::removeRule(std::size_t place)
{
    m_rules.erase(m_rules.begin() + static_cast<std::ptrdiff_t>(place));
    rebuild();
    Q_EMIT edited();
}

void FilterBar::rebuild()
{
    for (QWidget* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // a click on it may be what led here
    }
    m_chips.clear();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const QString text = ruleText(m_desk.replica(), m_entity, m_rules[i]);
        auto* chip = new Chip(this);
        auto* parts = new QHBoxLayout(chip);
        parts->setContentsMargins(1, 1, 1, 1);
        parts->setSpacing(0);
        auto* say = new QPushButton(
            text.size() > kChipTextMax ? text.left(kChipTextMax) + QStringLiteral("…") : text);
        say->setToolTip(text);
        say->setAccessibleName(tr("Change the filter: %1").arg(text));
        auto* remove = new QToolButton;
        remove->setIcon(icon(QStringLiteral("x")));
        remove->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setToolTip(tr("Remove filter"));
        remove->setAccessibleName(tr("Remove the filter: %1").arg(text));
        setButtonKind(*say, ButtonKind::ghost);
        setButtonKind(*remove, ButtonKind::ghost);
        say->setFixedHeight(kSmallControlHeight - 2);
        remove->setFixedHeight(kSmallControlHeight - 2);
        parts->addWidget(say);
        parts->addWidget(remove);
        connect(say, &QPushButton::clicked, this, [this, i] { changeRule(i); });
        connect(remove, &QToolButton::clicked, this, [this, i] { removeRule(i); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }
    m_match->setVisible(m_ownsMatch && m_rules.size() > 1);
    updateGeometry();
}

} // namespace caravan::ui
