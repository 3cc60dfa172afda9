// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

class QScrollArea;

namespace caravan::ui {

class PlainLabel;
class PressGuard;

/// What a visit is about, on its page: before it is carried out what to bring, then what was found
/// and done, and once it is signed the report as it was signed.
class VisitPanel : public PanelView {
    Q_OBJECT

public:
    VisitPanel(Desk& desk, const RecordKey& visit, QWidget* parent = nullptr);

    QString title() const override { return tr("Report"); }
    bool isMain() const override { return true; }
    void retranslate() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow(const Commit& commit);
    void read();

    Desk& m_desk;
    RecordKey m_key;
    PlainLabel* m_seal;
    QScrollArea* m_sheet;
    std::string m_shown; ///< as one text: neither scrolled back nor made anew for the same
    bool m_isStale = true;
    PressGuard* m_guard;
};

} // namespace caravan::ui
