// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/lines_view.h"

#include "core/selling/offers.h"
#include "ui/forms/reference_editor.h"
#include "ui/lists/related_list.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/offer_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kPickerWidth = 300;
constexpr std::size_t kLinesViewLinesMax = 5000;

} // namespace

LinesView::LinesView(Desk& desk, const LineKind& kind, const RecordId& parent, QWidget* owner)
    : PanelView(owner), m_desk(desk), m_kind(kind), m_entity(desk.catalogue().at(kind.line)),
      m_parent(parent), m_bar(new QWidget), m_hint(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_product(new ReferenceEditor(desk, *m_entity.field("product"))), m_remove(new QToolButton),
      m_list(new RelatedList(desk, m_entity, *m_entity.field(kind.parent))),
      m_discount(new PlainLabel({}, TextRole::body, Ink::text2)), m_takeSum(new LinkLabel({})),
      m_sums(new PlainLabel({}, TextRole::bodyStrong))
{
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(kCellPadding, kGap, kCellPadding, kGap);
    bar->setSpacing(kGap);
    bar->addWidget(m_hint);
    bar->addWidget(m_product);
    bar->addStretch(1);
    bar->addWidget(m_remove);
    m_product->setFixedWidth(kPickerWidth);
    m_remove->setIcon(icon(QStringLiteral("trash-2")));
    setButtonKind(*m_remove, ButtonKind::ghost);
    m_discount->setWordWrap(true);
    auto* sums = new QHBoxLayout;
    sums->setSpacing(kCardPadding);
    sums->addWidget(m_takeSum);
    sums->addStretch(1);
    sums->addWidget(m_sums);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kCellPadding, kGap, kCellPadding, kGap);
    foot->setSpacing(4);
    foot->addLayout(sums);
    foot->addWidget(m_discount);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);

    connect(m_product, &FieldEditor::edited, this, [this] {
        const Result<Value> picked = m_product->value();
        const auto* product = picked ? std::get_if<RecordId>(&*picked) : nullptr;
        if (product != nullptr) {
            addProduct(*product);
            m_product->setValue({});
        }
    });
    connect(m_remove, &QToolButton::clicked, this, &LinesView::removeSelected);
    connect(m_takeSum, &LinkLabel::clicked, this, &LinesView::takeSum);
    connect(m_list, &RelatedList::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(m_list, &RelatedList::countChanged, this, &LinesView::countChanged);
    connect(m_list, &RelatedList::messageRequested, this, &LinesView::messageRequested);
    connect(&desk, &Desk::committed, this, &LinesView::take);
    m_list->setTarget({m_list->field().target, parent});
    // All that a line says beside each other, also in the smallest window.
    m_list->setColumnWidths({{QStringLiteral("quantity"), 84},
                             {QStringLiteral("price"), 126},
                             {QStringLiteral("discount"), 104},
                             {QStringLiteral("total"), 132}});
    retranslate();
}

int LinesView::count() const
{
    return m_list->count();
}

QString LinesView::summary() const
{
    return m_sums->text();
}

std::optional<Record> LinesView::parentRecord()
{
    const auto row = m_desk.replica().find(m_kind.parent, m_parent);
    return row && row->record.life == Life::live ? std::optional(row->record) : std::nullopt;
}

QString LinesView::title() const
{
    return labelText(m_entity.plural);
}

bool LinesView::isMain() const
{
    return std::string_view(m_kind.parent) != "opportunity";
}

void LinesView::retranslate()
{
    m_hint->setText(tr("Add a product"));
    m_product->setAccessibleName(tr("Add a product"));
    if (m_product->focusProxy()) {
        m_product->focusProxy()->setAccessibleName(tr("Add a product"));
    }
    m_remove->setToolTip(tr("Remove the selected lines"));
    m_remove->setAccessibleName(tr("Remove the selected lines"));
    m_list->retranslate();
    showSums();
}

void LinesView::take(const Commit& commit)
{
    if (commit.touches(m_kind.line) || commit.touches(m_kind.parent) ||
        commit.touches("quote_approval") || commit.touches("discount_limit") ||
        commit.touches("price_entry") || commit.touches("price_book")) {
        showSums();
    }
}

void LinesView::showSums()
{
    const std::optional<Record> parent = parentRecord();
    const bool writes = parent && isOfferOpen(*parent) && m_desk.rights().mayUpdate(*parent) &&
                        m_desk.rights().mayCreate(m_entity);
    m_bar->setVisible(writes);
    if (!parent || !m_desk.rights().mayRead(*parent->entity, *parent->entity->field("amount"))) {
        m_sums->setText({});
        m_discount->setText({});
        m_takeSum->hide();
        return;
    }
    std::vector<OfferLine> lines;
    for (const Row& row :
         m_desk.replica().related(m_kind.line, m_kind.parent, m_parent, kLinesViewLinesMax)) {
        lines.push_back(offerLine(row.record));
    }
    const auto total = totalOf(lines);
    m_sums->setText(sumsText(*parent, lines));
    const auto* amount = std::get_if<Money>(&parent->value("amount"));
    m_takeSum->setVisible(writes && total && (amount == nullptr || *amount != *total));
    m_takeSum->setText(
        amount != nullptr ? tr("The amount is %1: use the sum of the lines").arg(moneyText(*amount))
                          : tr("Use the sum of the lines as the amount"));
    const bool isGuarded = m_kind.parent != std::string_view("opportunity");
    m_discount->setVisible(isGuarded && !lines.empty());
    if (isGuarded) {
        const OfferState state = offerStateOf(m_desk.replica(), *parent);
        m_discount->setText(coverText(state));
        m_discount->setInk(state.isCovered ? Ink::text2 : Ink::warning);
    }
}

void LinesView::apply(const std::vector<Edit>& edits, const QString& message)
{
    const Done saved = m_desk.save(edits, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &m_entity), bool(saved));
}

void LinesView::addProduct(const RecordId& product)
{
    const std::optional<Record> parent = parentRecord();
    if (!parent) {
        return;
    }
    const Edit line =
        newLine(m_desk.replica(), *parent, product, Decimal::fromInteger(1), todayOf(m_desk));
    const QString name = toQString(m_desk.replica().title("product", product));
    const bool hasPrice = line.set.count("price") != 0;
    apply({line}, hasPrice ? tr("%1 added").arg(name)
                           : tr("%1 added; no price book has a price for it").arg(name));
}

void LinesView::removeSelected()
{
    std::vector<Edit> edits;
    for (const RecordId& id : m_list->selected()) {
        if (const auto row = m_desk.replica().find(m_kind.line, id)) {
            edits.push_back(Edit::remove(row->record));
        }
    }
    if (edits.empty()) {
        Q_EMIT messageRequested(tr("Select the lines first."), false);
        return;
    }
    apply(edits, tr("%Ln line(s) removed", nullptr, static_cast<int>(edits.size())));
}

void LinesView::takeSum()
{
    const std::optional<Record> parent = parentRecord();
    if (!parent) {
        return;
    }
    std::vector<Edit> edits;
    std::vector<OfferLine> lines;
    for (const Row& row :
         m_desk.replica().related(m_kind.line, m_kind.parent, m_parent, kLinesViewLinesMax)) {
        lines.push_back(offerLine(row.record));
        const auto total = lineTotal(lines.back());
        if (const Value value = total ? Value(*total) : Value();
            row.record.value("total") != value) {
            edits.push_back(Edit::update(row.record, {{"total", value}}));
        }
    }
    if (const auto total = totalOf(lines)) {
        edits.push_back(Edit::update(*parent, {{"amount", *total}}));
        apply(edits, tr("Amount: %1").arg(moneyText(*total)));
    }
}

} // namespace caravan::ui
