// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/duplicates.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace caravan::ui {

class DuplicateScan;
class EmptyState;
class PlainLabel;

/// Pairs of records of one entity that may be one, surest first, each to be looked at and merged.
class DuplicatesPage : public Page {
    Q_OBJECT

public:
    DuplicatesPage(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    static bool isFor(const Entity& entity);
    QString title() const override;
    void retranslate() override;

    /// What the last scan found and still stands.
    const std::vector<DuplicatePair>& pairs() const { return m_pairs; }
    bool isScanning() const;

public Q_SLOTS:
    void keepApart(const RecordId& one, const RecordId& other);
    void merge(const caravan::RecordId& one, const caravan::RecordId& other);

private:
    void take(const Commit& commit);
    void show(std::vector<DuplicatePair> pairs);
    void rebuild();
    void addRow(const DuplicatePair& pair);

    Desk& m_desk;
    const Entity& m_entity;
    DuplicateScan* m_scan;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QStackedWidget* m_stack;
    QVBoxLayout* m_rows;
    EmptyState* m_empty;
    std::vector<DuplicatePair> m_pairs;
};

} // namespace caravan::ui
