// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/rights.h"
#include "core/store/edit.h"
#include "ui/page/page.h"
#include "ui/widgets/key_facts.h"

#include <functional>
#include <optional>
#include <vector>

class QPushButton;

namespace caravan::ui {

class Desk;

/// A tab of the page of a record. Follows what changes by itself; the page owns it.
class PanelView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Told beside the title; 0: nothing is.
    virtual int shownCount() const { return 0; }
    /// Records of this entity stand here, so that they have no tab of their own; nullptr: of none.
    virtual const Entity* listed() const { return nullptr; }
    /// What the record is stands here: shown first, until somebody picks another tab.
    virtual bool isMain() const { return false; }
    virtual void retranslate() = 0;

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);
    /// What stands beside the title.
    void countChanged();
};

/// A tab that a subject adds to the page of a record.
struct RecordPanel {
    std::string key{};
    std::function<bool(const Entity&)> appliesTo{};
    /// Whether this person may see it; empty: whoever sees the record.
    std::function<bool(const Rights&, const Entity&)> isAllowed{};
    /// The caller owns the view; it lives no longer than the desk.
    std::function<PanelView*(Desk&, const RecordKey&)> make{};
};

/// Buttons in the head of the page of a record, or what stands above its timeline. The page owns
/// them.
class RecordTools : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The record as it stands now: shows what can be done about it. Called at each change.
    virtual void setRecord(const Record& record) = 0;
    virtual void retranslate() = 0;
    /// A button, and the icon that it has.
    struct Next {
        QPushButton* button = nullptr;
        QString icon{};
    };
    /// The button that the record's state asks for, which the page makes its primary one; nothing
    /// where none is.
    virtual std::optional<Next> next() const { return std::nullopt; }
    /// Does what a key of the window means on the page; false where that is not its business.
    virtual bool perform(Verb) { return false; }
    /// Writes to an address of the record that was clicked; false where that is not its business.
    virtual bool writeMail(const QString&) { return false; }

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);
};

/// What one does about a record beside writing in it.
struct RecordAction {
    enum class Place { head, aboveTimeline };

    std::function<bool(const Entity&)> appliesTo{};
    /// The caller owns the buttons; they live no longer than the desk.
    std::function<RecordTools*(Desk&)> make{};
    Place place = Place::head;
};

/// A fact in the head of a page, and what it was made from.
struct HeadFact {
    Fact fact{};
    std::optional<Route> behind{}; ///< opened by a click
};

/// Facts in the head of the page that no field says by itself; they stand before those of the
/// layout.
struct RecordFact {
    std::function<bool(const Entity&)> appliesTo{};
    /// Several from one reading; none where there is nothing to say.
    std::function<std::vector<HeadFact>(Desk&, const Record&)> make{};
    /// Entities whose records it is made from, beside the record's own.
    std::vector<std::string> readsFrom{};
};

/// A record at a glance beside a list: what its page says, without leaving the list.
class GlanceView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another record; nothing: none. What is typed into the one before is saved first; where that
    /// cannot be, it stays and says why.
    virtual void setRecord(const std::optional<RecordKey>& key) = 0;
    virtual void retranslate() = 0;
    /// Does what a key of the window means of the record; false where that is not its business.
    virtual bool perform(Verb verb) = 0;
    /// Something is typed that was not saved, as Page::hasDraft().
    virtual bool hasDraft() const = 0;
    virtual bool keepDraft() = 0;

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);
};

/// What is to be known before a record is converted, told where that is asked.
struct ConversionNote {
    struct Said {
        QString text;
        bool isWarning = false;
    };
    std::function<bool(const Entity&)> appliesTo{};
    std::function<Said(const Record&)> make{};
};

/// What moving a record to another state needs and brings along.
struct StateChange {
    std::vector<const Field*> missing{}; ///< to be filled first
    FieldValues values{};                ///< the state and what follows from it
    std::vector<const Field*> asked{};   ///< asked for with what is missing, if one likes to say it
};

/// What a subject knows about the states of its records beyond the schema.
struct StateRule {
    std::function<bool(const Entity&)> appliesTo{};
    /// Why the record cannot go to a state, as a sentence. Empty: it always can.
    std::function<std::optional<QString>(Desk&, const Record&, const std::string&)> refusal{};
    /// In place of what the schema says. Empty: the schema says it.
    std::function<StateChange(Desk&, const Record&, const std::string&)> change{};
    /// What is saved in the same step; where that cannot be made, why, as a sentence, and the
    /// record stays where it is.
    struct Along {
        std::vector<Edit> edits{};
        std::optional<QString> problem{};
    };
    std::function<Along(Desk&, const Record&, const std::string&)> along{};
};

} // namespace caravan::ui
