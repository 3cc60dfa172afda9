// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/group_panel.h"

#include "ui/models/reader.h"
#include "ui/models/totals.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kGroupPanelWidth = 264;
constexpr int kRowPadding = 8;
constexpr int kCountRole = Qt::UserRole;
constexpr int kSumsRole = Qt::UserRole + 1;

/// Name and count in one line, sums below.
class GroupDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int lines = index.data(kSumsRole).toString().isEmpty() ? 1 : 2;
        return {0, lines * QFontMetrics(option.font).lineSpacing() + 2 * kRowPadding};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tokens& tokens = currentTokens();
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->save();
        painter->fillRect(option.rect, selected  ? tokens.accentSoft
                                       : hovered ? mixed(tokens.surface, tokens.hover, 0.6)
                                                 : tokens.surface);
        const QFontMetrics metrics(option.font);
        QRect line = option.rect.adjusted(kCardPadding, kRowPadding, -kCardPadding, 0);
        line.setHeight(metrics.lineSpacing());
        const QString count = integerText(index.data(kCountRole).toLongLong());
        painter->setFont(option.font);
        painter->setPen(tokens.text2);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        QFont strong = option.font;
        strong.setWeight(QFont::Medium);
        painter->setFont(strong);
        painter->setPen(tokens.text);
        const int room = line.width() - metrics.horizontalAdvance(count) - kGap;
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(strong).elidedText(index.data().toString().simplified(),
                                                          Qt::ElideRight, room));
        painter->setFont(option.font);
        painter->setPen(tokens.text2);
        line.translate(0, line.height());
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(index.data(kSumsRole).toString(), Qt::ElideRight, line.width()));
        const bool isKeyboard = option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (selected && option.widget->hasFocus() && isKeyboard) {
            paintFocusRing(*painter, option.rect.adjusted(2, 1, -2, -2), tokens.accent, 2);
        }
        painter->restore();
    }
};

struct Group {
    Value value;
    std::int64_t count = 0;
    std::map<std::string, Decimal> sums;
};

/// Declared order of choices, else the largest first; what has no value comes last.
void order(std::vector<Group>& groups, const Field& field)
{
    const auto place = [&](const Value& value) {
        for (std::size_t i = 0; i < field.choices.size(); ++i) {
            if (field.choices[i].value == textOf(value)) {
                return i;
            }
        }
        return field.choices.size();
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        if (isEmpty(a.value) != isEmpty(b.value)) {
            return isEmpty(b.value);
        }
        return field.choices.empty() ? a.count > b.count : place(a.value) < place(b.value);
    });
}

} // namespace

GroupPanel::GroupPanel(Desk& desk, const Entity&, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_reader(new Reader(desk, this)), m_card(new Card),
      m_list(new QListWidget)
{
    setFixedWidth(kGroupPanelWidth);
    m_card->addTitle({})->setContentsMargins(kCardPadding, 0, kCardPadding, 4);
    m_card->body()->setContentsMargins(1, kCardPadding, 1, kGap);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setMouseTracking(true);
    m_card->body()->addWidget(m_list, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_list, &QListWidget::currentRowChanged, this, &GroupPanel::take);
}

void GroupPanel::clear()
{
    const QSignalBlocker quiet(m_list);
    m_reader->forget();
    m_list->clear();
    m_values.clear();
}

void GroupPanel::show(const Query& query, const Field& groupBy, const Field* sumField)
{
    if (m_desk.isLarge(m_desk.catalogue().at(query.entity))) {
        m_reader->ask([this, query, &groupBy, sumField](Replica& replica) -> Reader::Show {
            const Figures figures = figuresOf(replica, query, groupBy, sumField);
            return [this, figures, &groupBy] { fill(figures, groupBy); };
        });
    } else {
        fill(figuresOf(m_desk.replica(), query, groupBy, sumField), groupBy);
    }
}

GroupPanel::Figures GroupPanel::figuresOf(Replica& replica, const Query& query,
                                          const Field& groupBy, const Field* sumField)
{
    return {replica.aggregate({query, {groupBy.name}, Aggregate::count, {}}),
            sumField ? replica.aggregate({query, {groupBy.name}, Aggregate::sum, sumField->name})
                     : Result<std::vector<AggregateRow>>(std::vector<AggregateRow>{})};
}

void GroupPanel::fill(const Figures& figures, const Field& groupBy)
{
    Replica& replica = m_desk.replica();
    const auto& [counts, sums] = figures;
    if (!counts || !sums) {
        m_desk.reportReadFailure(counts ? sums.error() : counts.error());
        return;
    }
    std::vector<Group> groups;
    std::int64_t all = 0;
    for (const AggregateRow& row : *counts) {
        groups.push_back({row.group.front(), row.count, {}});
        all += row.count;
    }
    for (const AggregateRow& row : *sums) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.value == row.group.front();
        });
        if (found != groups.end() && !row.currency.empty()) {
            found->sums[row.currency] = row.amount;
        }
    }
    order(groups, groupBy);

    const QSignalBlocker quiet(m_list);
    const int kept = std::max(0, m_list->currentRow());
    m_list->clear();
    m_values.clear();
    m_card->setTitle(labelText(groupBy.labels));
    m_list->setAccessibleName(tr("Groups: %1", "field").arg(labelText(groupBy.labels)));
    const auto add = [&](const QString& name, std::int64_t count,
                         const std::map<std::string, Decimal>& money) {
        auto* item = new QListWidgetItem(name, m_list);
        const Total sum = totalOf(replica, money);
        item->setData(kCountRole, QVariant::fromValue(count));
        item->setData(kSumsRole, sum.brief);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{name, integerText(count), sum.brief}.join(QStringLiteral(", ")));
        item->setToolTip(plainToolTip(sum.exact));
    };
    add(tr("All groups"), all, sums ? sumsOf(*sums) : std::map<std::string, Decimal>());
    for (const Group& group : groups) {
        const QString name = displayText(replica, groupBy, group.value);
        add(name.isEmpty() ? tr("None", "group of records without a value") : name, group.count,
            group.sums);
        m_values.push_back(group.value);
    }
    m_list->setCurrentRow(std::min(kept, m_list->count() - 1));
}

void GroupPanel::take()
{
    const int row = m_list->currentRow();
    Q_EMIT groupPicked(row <= 0 ? std::nullopt
                                : std::optional(m_values[static_cast<std::size_t>(row - 1)]));
}

} // namespace caravan::ui
