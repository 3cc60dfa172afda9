// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/van_stock.h"

#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr std::size_t kVansMax = 10;
constexpr std::size_t kStockMax = 300;
constexpr std::size_t kNeedsMax = 200;
constexpr std::size_t kShownFirst = 6;
constexpr int kLineHeight = 40; ///< with gloves on
constexpr int kCountWidth = 40;

Decimal quantityOf(const Record& record)
{
    const auto* quantity = std::get_if<Decimal>(&record.value("quantity"));
    return quantity != nullptr ? *quantity : Decimal();
}

} // namespace

VanStock::VanStock(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
}

void VanStock::setVisit(const Record& visit)
{
    std::vector<Line> lines = linesOf(visit);
    if (lines == m_lines) {
        return;
    }
    m_lines = std::move(lines);
    show();
}

std::vector<VanStock::Line> VanStock::linesOf(const Record& visit)
{
    Replica& replica = m_desk.replica();
    std::map<RecordId, Decimal> needed; // by product
    for (const Row& row : replica.related("part_need", "visit", visit.id, kNeedsMax)) {
        needed[row.record.reference("product")] =
            needed[row.record.reference("product")] + quantityOf(row.record);
    }
    std::vector<Line> lines;
    const RecordId engineer = visit.reference("engineer");
    for (const Row& van : replica.related("stock_location", "keeper", engineer, kVansMax)) {
        if (van.record.text("kind") != "van") {
            continue;
        }
        for (const Row& row : replica.related("stock", "location", van.record.id, kStockMax)) {
            const RecordId product = row.record.reference("product");
            const auto need = needed.find(product);
            if (quantityOf(row.record) > Decimal()) {
                lines.push_back(
                    {row.record.id, row.record.text("name"), quantityOf(row.record),
                     product.isNil() || need == needed.end() ? Decimal() : need->second});
            }
        }
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tuple(!(a.needed > Decimal()), a.name, a.stock) <
               std::tuple(!(b.needed > Decimal()), b.name, b.stock);
    });
    return lines;
}

void VanStock::show()
{
    clearLayout(*m_rows);
    setVisible(!m_lines.empty());
    if (m_lines.empty()) {
        return;
    }
    m_rows->addWidget(new PlainLabel(tr("In the van"), TextRole::cardTitle));
    const std::size_t count = m_isUnfolded ? m_lines.size() : std::min(kShownFirst, m_lines.size());
    for (std::size_t i = 0; i < count; ++i) {
        m_rows->addWidget(makeLine(m_lines[i]));
    }
    if (count < m_lines.size()) {
        auto* more =
            new QPushButton(tr("Show %Ln more", nullptr, static_cast<int>(m_lines.size() - count)));
        setButtonKind(*more, ButtonKind::ghost);
        connect(more, &QPushButton::clicked, this, [this] {
            m_isUnfolded = true;
            // Not from within its own click, which removes it.
            QMetaObject::invokeMethod(this, &VanStock::show, Qt::QueuedConnection);
        });
        m_rows->addWidget(more, 0, Qt::AlignLeft);
    }
}

QWidget* VanStock::makeLine(const Line& line)
{
    const QString name = toQString(line.name);
    auto* widget = new QWidget;
    widget->setFixedHeight(kLineHeight);
    auto* cells = new QHBoxLayout(widget);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(kGap);
    auto* label = new PlainLabel(name);
    label->setElided(true);
    cells->addWidget(label, 1);
    if (line.needed > Decimal()) {
        cells->addWidget(new PlainLabel(tr("%1 needed", "how many").arg(decimalText(line.needed)),
                                        TextRole::body, Ink::text2));
    }
    cells->addWidget(new PlainLabel(tr("%1 there", "how many").arg(decimalText(line.here)),
                                    TextRole::body, Ink::text2));
    const Decimal one = Decimal::fromInteger(1);
    auto count = std::make_shared<Decimal>(line.here < one ? line.here : one);
    auto* fewer = makeIconButton(QStringLiteral("minus"));
    auto* number = new PlainLabel(decimalText(*count), TextRole::bodyStrong);
    auto* more = makeIconButton(QStringLiteral("plus"));
    number->setFixedWidth(kCountWidth);
    number->setAlignment(Qt::AlignCenter);
    fewer->setAccessibleName(tr("Fewer: %1", "part").arg(name));
    more->setAccessibleName(tr("More: %1", "part").arg(name));
    const auto say = [=, here = line.here] {
        number->setText(decimalText(*count));
        fewer->setEnabled(*count > one);
        more->setEnabled(*count + one <= here);
    };
    connect(fewer, &QToolButton::clicked, widget, [=] {
        *count = *count - one;
        say();
    });
    connect(more, &QToolButton::clicked, widget, [=] {
        *count = *count + one;
        say();
    });
    say();
    auto* use = new QPushButton(tr("Use"));
    use->setAccessibleName(tr("Use: %1", "part").arg(name));
    setButtonKind(*use, ButtonKind::secondary);
    connect(use, &QPushButton::clicked, this,
            [this, count, stock = line.stock] { Q_EMIT taken(stock, *count); });
    for (QWidget* part : std::initializer_list<QWidget*>{fewer, number, more, use}) {
        cells->addWidget(part);
    }
    return widget;
}

} // namespace caravan::ui
