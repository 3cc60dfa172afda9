// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/offer_lines.h"
#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

class QToolButton;

namespace caravan::ui {

class LinkLabel;
class PlainLabel;
class ReferenceEditor;
class RelatedList;

/// The products of a deal, quote or order, edited where they stand, with what they add up to. A
/// product that is picked above becomes a line at the price that holds for the customer.
class LinesView : public PanelView {
    Q_OBJECT

public:
    LinesView(Desk& desk, const LineKind& kind, const RecordId& parent, QWidget* owner = nullptr);

    int count() const;
    RelatedList& list() { return *m_list; }
    /// The totals in one line, as shown.
    QString summary() const;
    QString title() const override;
    int shownCount() const override { return count(); }
    const Entity* listed() const override { return &m_entity; }
    /// A quote or an order is its lines; a deal is more than that.
    bool isMain() const override;
    void retranslate() override;

public Q_SLOTS:
    void addProduct(const caravan::RecordId& product);
    void removeSelected();
    /// Makes the amount what the lines add up to.
    void takeSum();

private:
    void take(const Commit& commit);
    void showSums();
    std::optional<Record> parentRecord();
    void apply(const std::vector<Edit>& edits, const QString& message);

    Desk& m_desk;
    const LineKind& m_kind;
    const Entity& m_entity;
    RecordId m_parent;
    QWidget* m_bar;
    PlainLabel* m_hint;
    ReferenceEditor* m_product;
    QToolButton* m_remove;
    RelatedList* m_list;
    PlainLabel* m_discount;
    LinkLabel* m_takeSum;
    PlainLabel* m_sums;
};

} // namespace caravan::ui
