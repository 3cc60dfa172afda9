// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/commit.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QPushButton;
class QTimer;
class QScrollArea;

namespace caravan::ui {

class FormView;
class PlainLabel;

/// A page to make a new record or to edit one. Saving leads to the record; a save that the rules
/// refuse stays here and says why beside the field.
class FormPage : public Page {
    Q_OBJECT

public:
    /// `route` is one of create or edit.
    FormPage(Desk& desk, const Entity& entity, const Route& route, QWidget* parent = nullptr);

    ~FormPage() override;

    QString title() const override;
    bool hasDraft() const override;
    bool keepDraft() override;
    void focusContent() override;
    void retranslate() override;
    bool focusField(const std::string& field) override;
    bool endsWithRoute() const override { return true; }

    FormView& form() { return *m_form; }

public Q_SLOTS:
    void save();
    void cancel();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Record begun(const Route& route);
    void restoreDraft();
    void forgetDraft();
    void take(const Commit& commit);
    void showProblem(const QString& sentence);

    Desk& m_desk;
    const Entity& m_entity;
    bool m_isNew;
    RecordId m_draftId; ///< nil for a new record
    bool m_isSaved = false;
    FormView* m_form;
    PlainLabel* m_title;
    PlainLabel* m_problem;
    PlainLabel* m_notice;
    QTimer* m_keeping;
    QScrollArea* m_scroll;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace caravan::ui
