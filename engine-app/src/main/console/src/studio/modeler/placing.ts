import { type CommandStack, isOf, type Modeling, type Registry, type Selection, type Element as Shape } from './model';

interface AutoPlace {
  append: (source: Shape, shape: Shape) => Shape;
}
interface Insertion {
  source: Shape;
  shape: Shape;
  made?: Shape;
}

const GAP = 50;

/** Puts what is appended into the way that is there already: only gateways lead to several places. */
export class Placing {
  static readonly $inject = ['commandStack', 'modeling', 'autoPlace', 'selection', 'elementRegistry'];
  private readonly commands: CommandStack;
  private readonly modeling: Modeling;
  private readonly autoPlace: AutoPlace;
  private readonly selection: Selection;
  private readonly registry: Registry;

  constructor(
    commandStack: CommandStack,
    modeling: Modeling,
    autoPlace: AutoPlace,
    selection: Selection,
    elementRegistry: Registry,
  ) {
    this.commands = commandStack;
    this.modeling = modeling;
    this.autoPlace = autoPlace;
    this.selection = selection;
    this.registry = elementRegistry;
    const insert = (context: Insertion) => this.insert(context);
    commandStack.registerHandler(
      'flow.insert',
      class {
        preExecute = insert;
        execute() {
          return [];
        }
        revert() {
          return [];
        }
      },
    );
  }

  append(source: Shape, shape: Shape): void {
    if (!goesOn(source)) return void this.autoPlace.append(source, shape);
    const context: Insertion = { source, shape };
    this.commands.execute('flow.insert', context);
    if (context.made) this.selection.select(context.made);
  }

  private insert(context: Insertion): void {
    const { source, shape } = context;
    const [way] = source.outgoing.filter(isWay);
    if (!way?.target) return;
    const end = source.x + source.width;
    const room = way.target.x - end;
    const missing = shape.width + 2 * GAP - room;
    if (room >= 0 && missing > 0) this.modeling.moveElements(this.behind(source), { x: missing, y: 0 });
    const position = { x: end + GAP + shape.width / 2, y: source.y + source.height / 2 };
    const made = this.modeling.appendShape(source, shape, position);
    this.modeling.reconnectStart(way, made, { x: made.x + made.width / 2, y: made.y + made.height / 2 });
    this.modeling.layoutConnection(way);
    context.made = made;
  }

  /** Everything to the right of it; what is attached or labelled comes along by itself. */
  private behind(source: Shape): Shape[] {
    const from = source.x + source.width;
    return this.registry
      .getAll()
      .filter(
        ({ x, parent, host, labelTarget, waypoints }) =>
          parent === source.parent && !host && !labelTarget && !waypoints && x >= from,
      );
  }
}

/** Whether it leads somewhere already, and can lead to one place only. */
export function goesOn(element: Shape): boolean {
  return !isOf(element, 'bpmn:Gateway') && element.outgoing.filter(isWay).length === 1;
}

const isWay = (connection: Shape): boolean => isOf(connection, 'bpmn:SequenceFlow');
